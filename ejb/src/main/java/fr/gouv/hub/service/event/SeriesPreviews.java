package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventSeries;
import fr.gouv.hub.domain.event.EventTime;
import fr.gouv.hub.domain.event.SeriesDraft;
import fr.gouv.hub.domain.event.SeriesEnd;
import fr.gouv.hub.domain.event.SeriesExtensionDraft;
import fr.gouv.hub.domain.event.SeriesPreview;
import fr.gouv.hub.domain.event.SeriesRefusedException;
import fr.gouv.hub.domain.event.SeriesRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;

/** Which dates a series would have, or would have more, before any is made. */
final class SeriesPreviews {

    /** More dates than a rule has within {@link SeriesRule#LONGEST}. */
    private static final int ALL = 300;

    private SeriesPreviews() {}

    /**
     * The dates that a series of an event would have.
     *
     * @throws SeriesRefusedException when there are too few dates or too many, or the event belongs to a series already
     */
    static SeriesPreview first(CommunityEvent event, SeriesDraft draft, Instant now) {
        event.requireRepeatable(now);
        draft.requireEnd();
        EventTime first = event.time();
        LocalDate day = first.start().toLocalDate();
        if (draft.getEnd() == SeriesEnd.COUNT) {
            SeriesRule rule = SeriesRule.of(draft.getFrequency(), day, draft.getCount());
            SeriesDates dates = SeriesDates.of(rule, first, rule.count());
            if (dates.times().size() < rule.count()) {
                throw SeriesRefusedException.tooLong(dates.times().size());
            }
            return new SeriesPreview(event.title(), rule, dates.times(), dates.left());
        }
        SeriesRule most = SeriesRule.of(draft.getFrequency(), day, SeriesRule.MOST);
        SeriesDates dates = SeriesDates.of(most, first, SeriesRule.MOST + 1).until(draft.getUntil());
        int count = dates.times().size();
        boolean far = draft.getUntil().isAfter(day.plus(SeriesRule.LONGEST));
        if (far || count < SeriesRule.FEWEST || count > SeriesRule.MOST) {
            throw SeriesRefusedException.until();
        }
        return new SeriesPreview(event.title(), most.counting(count), dates.times(), dates.left());
    }

    /**
     * The dates that would be added to a series: by its rule, behind its last date, to come; at the hours of the date that they
     * are to be like.
     *
     * @param dates all that it has, called off or not
     * @param draft when nobody has filled it yet, it asks for no more than there is room for, and than the rule has
     * @throws SeriesRefusedException when there is none to add, or they would be too many
     */
    static SeriesPreview more(
            EventSeries series, Collection<CommunityEvent> dates, SeriesExtensionDraft draft, Instant now) {
        int room = SeriesRule.MOST - dates.size();
        if (draft.isNew() && room > 0) {
            draft.setCount(Math.min(room, draft.getCount()));
        }
        draft.requireEnd();
        CommunityEvent model = series.model(dates);
        EventTime like = model.time();
        LocalDate last = dates.stream()
                .map(CommunityEvent::seriesKey)
                .max(Comparator.naturalOrder())
                .map(LocalDateTime::toLocalDate)
                .orElseThrow();
        LocalDateTime start =
                series.startsLocal().toLocalDate().atTime(like.start().toLocalTime());
        SeriesDates found = SeriesDates.of(series.rule(), start, like, ALL).after(last, now);
        if (draft.getEnd() == SeriesEnd.UNTIL) {
            found = found.until(draft.getUntil());
        } else if (found.times().size() > draft.getCount()) {
            found = found.until(found.times().get(draft.getCount() - 1).start().toLocalDate());
        }
        int added = found.times().size();
        if (added == 0) {
            throw SeriesRefusedException.nothingToAdd();
        } else if (added > room) {
            throw SeriesRefusedException.full(dates.size(), room);
        } else if (draft.getEnd() == SeriesEnd.COUNT && added < draft.getCount()) {
            if (!draft.isNew()) {
                throw SeriesRefusedException.tooLong(added);
            }
            draft.setCount(added);
        }
        return new SeriesPreview(
                model.title(), series.rule().counting(dates.size() + added), found.times(), found.left());
    }
}
