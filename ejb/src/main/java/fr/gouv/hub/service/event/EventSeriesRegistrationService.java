package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.event.AnswersDraft;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventRegistration;
import fr.gouv.hub.domain.event.EventStatus;
import fr.gouv.hub.domain.event.RegistrationStatus;
import fr.gouv.hub.domain.event.SeriesLeft;
import fr.gouv.hub.domain.event.SeriesOutcome;
import fr.gouv.hub.domain.event.SeriesOutcome.Refused;
import fr.gouv.hub.domain.event.SeriesRefusal;
import fr.gouv.hub.domain.event.SeriesRefusedException;
import fr.gouv.hub.domain.event.SeriesRegistered;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.account.CurrentAgent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongPredicate;

/**
 * What an agent does about all dates of a series at once. Each date gives its seat under the lock of its own row; the rows are
 * locked in the order of their keys, so that two who want the same dates do not wait for each other.
 */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class EventSeriesRegistrationService {

    @Inject
    EventRepository events;

    @Inject
    EventSeriesRepository series;

    @Inject
    EventRegistrationRepository registrations;

    @Inject
    EventReaders readers;

    @Inject
    SeatCalls calls;

    @Inject
    CurrentAgent currentAgent;

    @Inject
    Event<SeriesRegistered> registered;

    @Inject
    Event<SeriesLeft> left;

    @Inject
    Clock clock;

    /**
     * Takes a seat, or a place on the waiting list, on every date to come to which one can register now; one mail tells all.
     * Dates on which he stands already stay as they are; those that are added or open later are not taken.
     *
     * @param slug of any date of the series
     * @param answers to the questions of that date; dates that ask others are refused
     * @throws NotFoundException when the caller may not know of the event, or it belongs to no series
     * @throws SeriesRefusedException when there is no date on which he stands now
     * @throws fr.gouv.hub.domain.event.QuestionRefusedException when an answer is missing or wrong
     */
    public SeriesOutcome register(String slug, AnswersDraft answers) {
        CommunityEvent shown = events.find(slug).orElseThrow(NotFoundException::new);
        OptionalLong me = currentAgent.id();
        readers.requireMayRead(shown, me);
        long whole = shown.requireSeries();
        LongPredicate readable = readers.readable(shown, me);
        Agent agent = currentAgent.get();
        List<EventRegistration> taken = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        int before = 0;
        for (long key : series.published(whole, clock.instant())) {
            if (readable.test(key)) {
                CommunityEvent date = events.lock(key);
                // the time when the turn has come, not that of the click
                Instant now = clock.instant();
                EventRegistration known = registrations.find(key, agent.id()).orElse(null);
                SeriesRefusal refusal = refusal(date, answers, now);
                if (known != null && known.status().isActive()) {
                    before++;
                } else if (refusal != null) {
                    refused.add(new Refused(date.time(), refusal));
                } else if (date.status() == EventStatus.PUBLISHED) {
                    EventRegistration one = date.register(agent, known, answers, now);
                    taken.add(known == null ? registrations.add(one) : one);
                }
            }
        }
        if (taken.isEmpty() && before == 0) {
            throw SeriesRefusedException.nothingOpen();
        }
        if (!taken.isEmpty()) {
            registered.fire(new SeriesRegistered(
                    agent.id(), taken.stream().map(one -> one.event().id()).toList(), refused));
        }
        int seats = (int) taken.stream()
                .filter(one -> one.status() == RegistrationStatus.REGISTERED)
                .count();
        return new SeriesOutcome(seats, taken.size() - seats, before, refused);
    }

    /** Why one cannot register to a date now; null when one can, or it was called off meanwhile. */
    private static SeriesRefusal refusal(CommunityEvent date, AnswersDraft answers, Instant now) {
        return switch (date.phase(now)) {
            case NOT_YET -> SeriesRefusal.NOT_YET;
            case CLOSED -> SeriesRefusal.CLOSED;
            case EXTERNAL -> SeriesRefusal.ELSEWHERE;
            case OPEN -> date.asks(answers) ? null : SeriesRefusal.QUESTIONS;
            case NONE -> null;
        };
    }

    /**
     * Gives back every seat and place on a waiting list of the dates that are not over, and calls the next; one mail tells all.
     *
     * @param slug of any date of the series
     * @return how many dates he has left
     * @throws NotFoundException when there is no such event, or it belongs to no series
     */
    public int leave(String slug) {
        CommunityEvent shown = events.find(slug).orElseThrow(NotFoundException::new);
        long me = currentAgent.id().orElseThrow(NotFoundException::new);
        List<Long> keys = shown.seriesId() == null ? List.of() : series.of(shown.seriesId(), me, clock.instant());
        if (keys.isEmpty()) {
            // who has a seat may have lost the right to read of it since, never that to give it back
            readers.requireMayRead(shown, OptionalLong.of(me));
            shown.requireSeries();
        }
        List<Long> gone = new ArrayList<>();
        for (long key : keys) {
            CommunityEvent date = events.lock(key);
            Instant now = clock.instant();
            EventRegistration mine = registrations.find(key, me).orElse(null);
            if (mine != null && now.isBefore(date.endsAt()) && date.withdraw(mine, now)) {
                calls.call(date, now);
                gone.add(key);
            }
        }
        if (!gone.isEmpty()) {
            left.fire(new SeriesLeft(me, gone));
        }
        return gone.size();
    }
}
