package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventContent;
import fr.gouv.hub.domain.event.EventDraft;
import fr.gouv.hub.domain.event.EventTime;
import fr.gouv.hub.domain.event.EventZone;
import fr.gouv.hub.domain.reference.Territory;
import fr.gouv.hub.domain.reference.Theme;
import fr.gouv.hub.service.reference.ReferenceRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** From an event to its form and back. */
@ApplicationScoped
public class EventDrafts {

    @Inject
    ReferenceRepository references;

    /** The form of a new event of a community. */
    EventDraft of(Community community) {
        EventDraft draft = new EventDraft();
        classify(draft, community.themes(), community.territories());
        community.territories().stream()
                .min(Comparator.comparing(Territory::id))
                .flatMap(place -> EventZone.find(place.zone().getId()))
                .ifPresent(draft::setZone);
        return draft;
    }

    /** The form of an event as it is. */
    EventDraft from(CommunityEvent event) {
        EventDraft draft = copyOf(event);
        EventTime time = event.time();
        draft.setOnlineUrl(event.onlineUrl());
        draft.setExternalUrl(event.externalUrl());
        draft.setDay(time.start().toLocalDate());
        draft.setStart(time.start().toLocalTime());
        draft.setEnd(time.end().toLocalTime());
        if (!time.end().toLocalDate().equals(time.start().toLocalDate())) {
            draft.setLastDay(time.end().toLocalDate());
        }
        draft.setOpens(day(event.registrationOpensAt(), time));
        draft.setCloses(
                event.registrationClosesAt() == null
                        ? null
                        : day(event.registrationClosesAt().minusMillis(1), time));
        draft.setRevision(event.revision());
        return draft;
    }

    private static LocalDate day(Instant moment, EventTime time) {
        return moment == null ? null : time.zone().local(moment).toLocalDate();
    }

    /** The same without dates and links. */
    EventDraft copyOf(CommunityEvent event) {
        EventDraft draft = new EventDraft();
        draft.setTitle(event.title());
        draft.setDescription(event.description());
        draft.setFormat(event.format());
        draft.setMode(event.mode());
        draft.setPlace(event.place());
        draft.setZone(event.zone());
        draft.setCapacity(event.capacity());
        classify(draft, event.themes(), event.territories());
        return draft;
    }

    private static void classify(EventDraft draft, Set<Theme> themes, Set<Territory> territories) {
        draft.setThemes(codes(themes, Theme::id, Theme::code));
        draft.setTerritories(codes(territories, Territory::id, Territory::code));
    }

    private static <T> Set<String> codes(Set<T> tags, Function<T, Integer> id, Function<T, String> code) {
        return tags.stream()
                .sorted(Comparator.comparing(id))
                .map(code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * What the form says, checked; themes and territories that no longer exist are left out.
     *
     * @throws fr.gouv.hub.domain.event.EventTimeException when its hours contradict each other
     * @throws fr.gouv.hub.domain.event.EventRefusedException when it has too many themes or territories
     */
    EventContent content(EventDraft draft) {
        EventZone zone = draft.getZone();
        LocalDate last = draft.getLastDay() == null ? draft.getDay() : draft.getLastDay();
        EventTime time = EventTime.of(draft.getDay().atTime(draft.getStart()), last.atTime(draft.getEnd()), zone);
        return new EventContent(
                draft.getTitle().strip(),
                draft.getDescription() == null ? "" : draft.getDescription().strip(),
                draft.getFormat(),
                draft.getMode(),
                stripped(draft.getPlace()),
                stripped(draft.getOnlineUrl()),
                stripped(draft.getExternalUrl()),
                time,
                draft.getOpens() == null ? null : zone.instant(draft.getOpens().atStartOfDay()),
                closing(draft, time),
                draft.getCapacity(),
                Set.copyOf(references.themes(draft.getThemes())),
                Set.copyOf(references.territories(draft.getTerritories())));
    }

    /** The end of the last day of registration; on the day of the event itself, when it starts. */
    private static Instant closing(EventDraft draft, EventTime time) {
        if (draft.getCloses() == null) {
            return null;
        }
        LocalDateTime midnight = draft.getCloses().plusDays(1).atStartOfDay();
        Instant closes = time.zone().instant(midnight);
        return draft.getCloses().equals(time.start().toLocalDate()) ? time.startsAt() : closes;
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
