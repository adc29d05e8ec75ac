package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.EventMode;
import fr.gouv.hub.domain.event.EventStatus;
import fr.gouv.hub.domain.event.EventSummary;
import fr.gouv.hub.web.community.Badge;
import fr.gouv.hub.web.shared.Dates;
import fr.gouv.hub.web.shared.PageLinks;
import fr.gouv.hub.web.shared.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Words the events of a list. */
@ApplicationScoped
public class EventLines {

    @Inject
    PageLinks links;

    @Inject
    EventTimes times;

    @Inject
    Dates dates;

    @Inject
    Words words;

    public List<EventLine> of(List<EventSummary> events) {
        return events.stream().map(this::line).toList();
    }

    /** @return the same, under their days */
    public List<EventDay> byDay(List<EventSummary> events) {
        List<EventDay> days = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= events.size(); i++) {
            if (i == events.size() || !day(events.get(i)).equals(day(events.get(from)))) {
                days.add(new EventDay(dates.day(day(events.get(from))), of(events.subList(from, i))));
                from = i;
            }
        }
        return days;
    }

    private static LocalDate day(EventSummary event) {
        return event.time().start().toLocalDate();
    }

    private EventLine line(EventSummary event) {
        return new EventLine(
                links.event(event.slug()),
                event.title(),
                times.iso(event.time()),
                dates.day(day(event)),
                times.hours(event.time()),
                event.place() == null ? "" : event.place(),
                badges(event),
                links.community(event.communitySlug()),
                event.communityName());
    }

    private List<Badge> badges(EventSummary event) {
        List<Badge> badges = new ArrayList<>();
        if (event.status() == EventStatus.CANCELLED) {
            badges.add(new Badge(words.name(event.status()), "error"));
        }
        badges.add(new Badge(words.name(event.format()), "info"));
        badges.add(new Badge(words.name(event.mode()), event.mode() == EventMode.ON_SITE ? "" : "green-emeraude"));
        if (event.full() && event.status() == EventStatus.PUBLISHED) {
            badges.add(new Badge(words.say("event.card.label.full"), "warning"));
        }
        return badges;
    }
}
