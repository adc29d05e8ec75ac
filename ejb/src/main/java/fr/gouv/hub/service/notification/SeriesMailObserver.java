package fr.gouv.hub.service.notification;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventMoved;
import fr.gouv.hub.domain.event.EventRegistration;
import fr.gouv.hub.domain.event.RegistrationStatus;
import fr.gouv.hub.domain.event.SeriesCancelled;
import fr.gouv.hub.domain.event.SeriesExtended;
import fr.gouv.hub.domain.event.SeriesLeft;
import fr.gouv.hub.domain.event.SeriesMoved;
import fr.gouv.hub.domain.event.SeriesRegistered;
import fr.gouv.hub.service.account.AgentRepository;
import fr.gouv.hub.service.event.EventPlanningRepository;
import fr.gouv.hub.service.event.EventRepository;
import fr.gouv.hub.service.event.EventSeriesRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells people about several dates of a series at once, in the transaction of what happened: one mail each, not one a date.
 * Whoever is concerned by one date alone gets the mail about that event.
 */
@ApplicationScoped
public class SeriesMailObserver {

    @Inject
    MailQueue queue;

    @Inject
    SeriesMailModel model;

    @Inject
    EventMailObserver single;

    @Inject
    EventRepository events;

    @Inject
    EventSeriesRepository series;

    @Inject
    EventPlanningRepository planning;

    @Inject
    AgentRepository agents;

    void on(@Observes SeriesRegistered fact) {
        Agent agent = agents.get(fact.agentId());
        Map<String, Object> parameters =
                model.describing(events.get(fact.eventIds().get(0)), fact.eventIds());
        parameters.put(
                "refused", fact.refused().stream().map(SeriesMailModel::refused).toList());
        queue.add(agent.email(), "series-registered", parameters).aboutDatesOf(agent.id());
    }

    /** What he has left is no longer his: the mail says which dates these were, and takes them out of his calendar. */
    void on(@Observes SeriesLeft fact) {
        Agent agent = agents.get(fact.agentId());
        Map<String, Object> parameters =
                model.describing(events.get(fact.eventIds().get(0)), fact.eventIds());
        queue.add(agent.email(), SeriesMailModel.LEFT, parameters).aboutDatesOf(agent.id());
    }

    /** They are offered the new dates, by one mail: nobody comes to a date that he did not ask for. */
    void on(@Observes SeriesExtended fact) {
        List<CommunityEvent> added = fact.eventIds().stream().map(events::get).toList();
        Map<String, Object> parameters = model.describing(added.get(0), fact.eventIds());
        parameters.put(
                "dates",
                added.stream().map(event -> SeriesMailModel.time(event.time())).toList());
        queue.addForEach(series.registeredToAll(fact.seriesId(), added.get(0).id()), "series-extended", parameters);
    }

    void on(@Observes SeriesMoved fact) {
        Map<Agent, List<EventRegistration>> concerned = new LinkedHashMap<>();
        Map<Long, EventMoved> moves = new LinkedHashMap<>();
        for (EventMoved move : fact.dates()) {
            moves.put(move.eventId(), move);
            planning.active(move.eventId()).stream()
                    .filter(one -> one.status() == RegistrationStatus.REGISTERED
                            || move.change().isForEverybody())
                    .forEach(one -> concerned
                            .computeIfAbsent(one.agent(), agent -> new ArrayList<>())
                            .add(one));
        }
        concerned.forEach((agent, registrations) -> {
            if (registrations.size() == 1) {
                EventRegistration only = registrations.get(0);
                single.moved(only, moves.get(only.event().id()));
            } else {
                tell(agent, "series-moved", registrations, Map.of("before", before(registrations, moves)));
            }
        });
    }

    void on(@Observes SeriesCancelled fact) {
        Map<Agent, List<EventRegistration>> concerned = new LinkedHashMap<>();
        for (long event : fact.eventIds()) {
            planning.active(event).forEach(one -> concerned
                    .computeIfAbsent(one.agent(), agent -> new ArrayList<>())
                    .add(one));
        }
        concerned.forEach((agent, registrations) -> {
            if (registrations.size() == 1) {
                single.cancelled(registrations.get(0));
            } else {
                tell(agent, SeriesMailModel.CANCELLED, registrations, Map.of());
            }
        });
    }

    /** When each date was to take place, by its key. */
    private static Map<String, Object> before(List<EventRegistration> registrations, Map<Long, EventMoved> moves) {
        Map<String, Object> before = new HashMap<>();
        for (EventRegistration one : registrations) {
            EventMoved move = moves.get(one.event().id());
            before.put(
                    Long.toString(move.eventId()),
                    SeriesMailModel.time(move.change().before().time()));
        }
        return before;
    }

    private void tell(Agent agent, String template, List<EventRegistration> registrations, Map<String, Object> more) {
        List<Long> keys = registrations.stream().map(one -> one.event().id()).toList();
        Map<String, Object> parameters = model.describing(registrations.get(0).event(), keys);
        parameters.putAll(more);
        queue.add(agent.email(), template, parameters).aboutDatesOf(agent.id());
    }
}
