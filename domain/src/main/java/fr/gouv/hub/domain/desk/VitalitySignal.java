package fr.gouv.hub.domain.desk;

import fr.gouv.hub.domain.community.CommunityStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** Signs that a community needs care, the most urgent first, each with what to do next. */
public enum VitalitySignal {
    /** Somebody has waited for an answer for more than three days. */
    REQUESTS_LATE(DeskAction.ANSWER_REQUESTS),
    /** Nobody could take over. */
    ALONE(DeskAction.FIND_COFACILITATOR),
    /** More members left than came in 30 days. */
    SHRINKING(DeskAction.ASK_COACH),
    /** Nothing happened in 30 days. */
    QUIET(DeskAction.WRITE_TO_MEMBERS),
    /** Nobody came in 30 days. */
    NOBODY_NEW(DeskAction.INVITE),
    /** Fewer than ten members. */
    SMALL(DeskAction.INVITE);

    private static final Duration LATE = Duration.ofDays(3);
    private static final int FEW_MEMBERS = 10;

    private final DeskAction action;

    VitalitySignal(DeskAction action) {
        this.action = action;
    }

    public DeskAction action() {
        return action;
    }

    /** @return the signs that a community shows now; none when all is well */
    public static Set<VitalitySignal> of(DeskFigures figures, Instant now) {
        Set<VitalitySignal> signals = EnumSet.noneOf(VitalitySignal.class);
        addIf(isBefore(figures.oldestPending(), now.minus(LATE)), REQUESTS_LATE, signals);
        addIf(figures.facilitators() < 2, ALONE, signals);
        addIf(figures.gone() > figures.joined(), SHRINKING, signals);
        addIf(
                figures.status() == CommunityStatus.DORMANT
                        || isBefore(figures.lastActivityAt(), now.minus(DeskFigures.RECENT)),
                QUIET,
                signals);
        addIf(figures.joined() == 0, NOBODY_NEW, signals);
        addIf(figures.members() < FEW_MEMBERS, SMALL, signals);
        return signals;
    }

    private static boolean isBefore(Instant moment, Instant limit) {
        return moment != null && moment.isBefore(limit);
    }

    private static void addIf(boolean seen, VitalitySignal signal, Set<VitalitySignal> signals) {
        if (seen) {
            signals.add(signal);
        }
    }
}
