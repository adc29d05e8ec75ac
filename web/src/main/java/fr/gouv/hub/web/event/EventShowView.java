package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.EventDetails;
import fr.gouv.hub.domain.event.EventPlace;
import fr.gouv.hub.domain.event.EventSource;
import fr.gouv.hub.domain.event.EventStatus;
import fr.gouv.hub.domain.reference.TerritoryItem;
import fr.gouv.hub.domain.reference.ThemeItem;
import fr.gouv.hub.service.event.EventService;
import fr.gouv.hub.web.community.ActiveFilter;
import fr.gouv.hub.web.community.Badge;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Dates;
import fr.gouv.hub.web.shared.Markdown;
import fr.gouv.hub.web.shared.PageLinks;
import fr.gouv.hub.web.shared.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** One event. */
@Named
@RequestScoped
public class EventShowView {

    @Inject
    EventService events;

    @Inject
    EventTimes times;

    @Inject
    Address address;

    @Inject
    PageLinks links;

    @Inject
    Markdown markdown;

    @Inject
    Dates dates;

    @Inject
    Words words;

    private EventDetails event;
    private EventPlace place;
    private EventAction action;
    private List<Badge> badges;
    private String description;
    private String report;

    /** @throws fr.gouv.hub.domain.shared.NotFoundException when the reader may not know of it */
    public void load() {
        event = events.get(address.slug());
        place = events.place(event.id());
        action = EventAction.of(event, place);
        badges = badges();
        description = markdown.html(event.description());
        report = event.report() == null ? "" : markdown.html(event.report());
    }

    private List<Badge> badges() {
        List<Badge> all = new ArrayList<>();
        if (event.status() != EventStatus.PUBLISHED) {
            all.add(new Badge(words.name(event.status()), isCancelled() ? "error" : "new"));
        }
        all.add(new Badge(words.name(event.format()), "info"));
        all.add(new Badge(words.name(event.mode()), event.mode().hasLink() ? "green-emeraude" : ""));
        return all;
    }

    public EventDetails getEvent() {
        return event;
    }

    public EventPlace getPlace() {
        return place;
    }

    public EventAction getAction() {
        return action;
    }

    /** @return how many seats there are and how many are left */
    public String getSeats() {
        if (event.capacity() == null) {
            return words.say("event.show.label.registered", event.registeredCount());
        }
        return event.full()
                ? words.say("event.show.label.full", event.capacity(), event.waitingCount())
                : words.say("event.show.label.seatsLeft", event.capacity(), event.seatsLeft());
    }

    /** @return until when one can register; null when that is when it starts */
    public String getCloses() {
        return event.registrationClosesAt() == null
                ? null
                : dates.dayAndTime(event.time().zone().local(event.registrationClosesAt()));
    }

    /** @return from when on one can register */
    public String getOpens() {
        return dates.dayAndTime(event.time().zone().local(event.registrationOpensAt()));
    }

    public List<Badge> getBadges() {
        return badges;
    }

    /** @return « mardi 24 novembre 2026, de 12 h 30 à 14 h (heure de Paris) » */
    public String getWhen() {
        return times.full(event.time());
    }

    public String getIso() {
        return times.iso(event.time());
    }

    /** @return safe HTML; empty when there is no description */
    public String getDescription() {
        return description;
    }

    /** @return safe HTML; empty when its organisers say nothing of it afterwards */
    public String getReport() {
        return report;
    }

    public boolean isCancelled() {
        return event.status() == EventStatus.CANCELLED;
    }

    public boolean isDraft() {
        return event.status() == EventStatus.DRAFT;
    }

    /** @return whether it comes from a calendar elsewhere, which is told */
    public boolean isImported() {
        return event.source() == EventSource.IMPORTED;
    }

    public List<ActiveFilter> getThemes() {
        return event.themes().stream()
                .map((ThemeItem theme) ->
                        new ActiveFilter(theme.name(), links.agenda() + "?" + AgendaCodes.THEME + "=" + theme.code()))
                .toList();
    }

    public List<ActiveFilter> getTerritories() {
        return event.territories().stream()
                .map((TerritoryItem place) -> new ActiveFilter(
                        place.name(), links.agenda() + "?" + AgendaCodes.TERRITORY + "=" + place.code()))
                .toList();
    }
}
