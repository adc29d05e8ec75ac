package fr.gouv.hub.web.desk;

import fr.gouv.hub.domain.desk.Desk;
import fr.gouv.hub.domain.desk.DeskAction;
import fr.gouv.hub.domain.desk.DeskEvent;
import fr.gouv.hub.domain.desk.DeskFigures;
import fr.gouv.hub.domain.desk.VitalitySignal;
import fr.gouv.hub.domain.reference.Reach;
import fr.gouv.hub.service.desk.DeskService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.PageLinks;
import fr.gouv.hub.web.shared.Site;
import fr.gouv.hub.web.shared.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;

/** A community in figures, and what to do next. */
@Named
@RequestScoped
public class DeskView {

    private static final Duration IN_HOURS = Duration.ofDays(2);

    @Inject
    DeskService desks;

    @Inject
    Address address;

    @Inject
    PageLinks links;

    @Inject
    Site site;

    @Inject
    Words words;

    private Desk desk;
    private List<DeskSignal> signals;

    /** @throws fr.gouv.hub.domain.shared.ForbiddenException unless the reader runs the community */
    public void load() {
        desk = desks.open(address.slug());
        signals = desk.signals().stream().map(this::signal).toList();
    }

    private DeskSignal signal(VitalitySignal signal) {
        return new DeskSignal(words.name(signal), words.name(signal.action()), addressOf(signal.action()));
    }

    private String addressOf(DeskAction action) {
        String slug = desk.figures().slug();
        return switch (action) {
            case ANSWER_REQUESTS -> links.requests(slug);
            case FIND_COFACILITATOR -> links.deskMembers(slug);
            case INVITE -> links.invitations(slug);
            case WRITE_TO_MEMBERS -> links.communityNewsWrite(slug);
            case ASK_COACH -> site.getContact() == null ? links.legalNotice() : "mailto:" + site.getContact();
        };
    }

    public DeskFigures getFigures() {
        return desk.figures();
    }

    public List<DeskEvent> getNextEvents() {
        return desk.events().stream().filter(event -> !event.over()).toList();
    }

    public List<DeskEvent> getPastEvents() {
        return desk.events().stream().filter(DeskEvent::over).toList();
    }

    public List<DeskSignal> getSignals() {
        return signals;
    }

    /** @return how long candidates wait, in words; empty when nobody was answered */
    public String getDelay() {
        Duration delay = desk.figures().medianDelay();
        if (delay == null) {
            return "";
        }
        return delay.compareTo(IN_HOURS) < 0
                ? words.say("desk.show.label.hours", Math.max(1, delay.toHours()))
                : words.say("desk.show.label.days", delay.toDays());
    }

    /** @return who can be talked to, in words */
    public String getCoach() {
        List<String> coaches = desk.coaches();
        return coaches.isEmpty()
                ? words.say("desk.show.help.team")
                : words.say("desk.show.help.coach", String.join(", ", coaches), coaches.size());
    }

    public Reach getAdministrations() {
        return desk.administrations();
    }

    public Reach getDepartements() {
        return desk.departements();
    }
}
