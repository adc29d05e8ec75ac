package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventDetails;
import fr.gouv.hub.domain.event.EventDetails.Cover;
import fr.gouv.hub.domain.event.EventDetails.HostName;
import fr.gouv.hub.domain.event.EventPlace;
import fr.gouv.hub.domain.event.EventQuestion;
import fr.gouv.hub.domain.event.EventReport;
import fr.gouv.hub.domain.event.EventStatus;
import fr.gouv.hub.domain.event.SeriesPlace;
import fr.gouv.hub.domain.event.SeriesRule;
import fr.gouv.hub.domain.shared.AttachmentKind;
import fr.gouv.hub.domain.shared.AttachmentLine;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.domain.shared.PictureFile;
import fr.gouv.hub.service.account.CurrentAgent;
import fr.gouv.hub.service.event.EventSeriesRepository.Step;
import fr.gouv.hub.service.reference.ReferenceBook;
import fr.gouv.hub.service.reference.ReferenceService;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongPredicate;

/** One event, for whoever may read it. */
@Stateless
@PermitAll
public class EventService {

    @Inject
    EventRepository events;

    @Inject
    EventRegistrationRepository registrations;

    @Inject
    EventReportRepository reports;

    @Inject
    EventCoverRepository covers;

    @Inject
    EventReaders readers;

    @Inject
    EventSeriesRepository series;

    @Inject
    CurrentAgent currentAgent;

    @Inject
    ReferenceService references;

    @Inject
    Clock clock;

    /** @throws NotFoundException when there is none, or the reader may not know of it */
    public EventDetails get(String slug) {
        CommunityEvent event = events.find(slug).orElseThrow(NotFoundException::new);
        readers.requireMayRead(event, currentAgent.id());
        return details(event);
    }

    /**
     * The picture at the head of an event's page.
     *
     * @param small whether a small one will do
     * @throws NotFoundException when it has another or none, or the reader may not know of the event
     */
    public PictureFile cover(String slug, long picture, boolean small) {
        CommunityEvent event = events.find(slug).orElseThrow(NotFoundException::new);
        readers.requireMayRead(event, currentAgent.id());
        return covers.file(event.id(), picture, small).orElseThrow(NotFoundException::new);
    }

    /** Where the caller stands with an event that he was shown; the link of the event is told to those who are registered. */
    public EventPlace place(long event) {
        OptionalLong reader = currentAgent.id();
        return reader.isEmpty()
                ? EventPlace.NONE
                : registrations.placeOf(event, reader.getAsLong()).orElse(EventPlace.NONE);
    }

    /** What the organisers ask of those who register to an event that the caller was shown. */
    public List<EventQuestion> questions(long event) {
        return events.get(event).questions();
    }

    private EventDetails details(CommunityEvent event) {
        ReferenceBook book = references.book();
        List<Object[]> tags = events.tags(event.id());
        Community organiser = event.community();
        EventReport report =
                event.mayBeReported(clock.instant()) ? reports.find(event.id()).orElse(null) : null;
        return new EventDetails(
                event.id(),
                event.slug(),
                event.title(),
                event.description(),
                report == null ? null : report.body(),
                report == null ? List.of() : report.links(),
                event.mayBeReported(clock.instant()) ? files(event, tags) : List.of(),
                event.format(),
                event.mode(),
                event.place(),
                event.externalUrl(),
                event.time(),
                event.status(),
                event.source(),
                event.capacity(),
                event.registeredCount(),
                event.waitingCount(),
                event.phase(clock.instant()),
                event.isCalling(clock.instant()),
                !clock.instant().isBefore(event.endsAt()),
                event.registrationOpensAt(),
                event.registrationClosesAt(),
                event.changedAt(),
                new HostName(organiser.id(), organiser.slug(), organiser.name()),
                tagged(tags, "HELPER", tag -> new HostName(id(tag), (String) tag[2], (String) tag[3])),
                tagged(tags, "THEME", tag -> book.theme((int) id(tag))),
                tagged(tags, "TERRITORY", tag -> book.territory((int) id(tag))),
                event.seriesId() == null ? null : seriesOf(event),
                tagged(tags, "COVER", tag -> new Cover(id(tag), (String) tag[3])).stream()
                        .findFirst()
                        .orElse(null));
    }

    /** Where an event stands among the dates that the caller may know of; null when there is none but drafts. */
    private SeriesPlace seriesOf(CommunityEvent event) {
        LongPredicate readable = readers.readable(event, currentAgent.id());
        List<Step> steps = series.steps(event.seriesId()).stream()
                .filter(step -> step.event() == event.id() || readable.test(step.event()))
                .toList();
        SeriesPlace.Step previous = null;
        SeriesPlace.Step next = null;
        for (Step step : steps) {
            boolean other = step.event() != event.id() && step.status() == EventStatus.PUBLISHED;
            if (other && step.time().startsAt().isBefore(event.startsAt())) {
                previous = new SeriesPlace.Step(step.slug(), step.time());
            } else if (other && next == null) {
                next = new SeriesPlace.Step(step.slug(), step.time());
            }
        }
        return steps.isEmpty()
                ? null
                : new SeriesPlace(SeriesRule.parse(steps.get(0).rule()), steps.size(), previous, next);
    }

    private static List<AttachmentLine> files(CommunityEvent event, List<Object[]> tags) {
        return tagged(tags, "FILE", tag -> {
                    String[] kindAndSize = ((String) tag[2]).split(" ", 2);
                    return new AttachmentLine(
                            id(tag),
                            event.id(),
                            (String) tag[3],
                            AttachmentKind.valueOf(kindAndSize[0]),
                            Integer.parseInt(kindAndSize[1]));
                })
                .stream()
                .sorted(Comparator.comparing(AttachmentLine::id))
                .toList();
    }

    private static <T> List<T> tagged(List<Object[]> tags, String kind, Function<Object[], T> read) {
        return tags.stream()
                .filter(tag -> kind.equals(tag[0]))
                .map(read)
                .filter(Objects::nonNull)
                .toList();
    }

    private static long id(Object[] tag) {
        return ((Number) tag[1]).longValue();
    }
}
