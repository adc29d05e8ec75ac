package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.event.EventRating;
import fr.gouv.hub.domain.event.RatingFigures;
import fr.gouv.hub.service.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The only place that queries what people think of events. */
@ApplicationScoped
public class EventRatingRepository {

    private static final int MOST_COMMENTS = 50;

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    boolean isRated(long event, long agent) {
        return !entities.createQuery(
                        "select r.id from EventRating r where r.eventId = :event and r.agentId = :agent", Long.class)
                .setParameter("event", event)
                .setParameter("agent", agent)
                .getResultList()
                .isEmpty();
    }

    void add(EventRating rating) {
        entities.persist(rating);
    }

    /** Scores of the dates of a series, by date, without comments; who shows them asks for what may be shown. */
    Map<Long, RatingFigures> ofSeries(long series) {
        return new Sql()
                        .add(
                                "select r.event_id, count(*), avg(r.score) from event e join event_rating r on r.event_id = e.id"
                                        + " where e.series_id = ? and e.status = 'PUBLISHED' group by r.event_id",
                                series)
                        .rows(entities::createNativeQuery)
                        .stream()
                        .collect(Collectors.toMap(
                                row -> ((Number) row[0]).longValue(),
                                row -> new RatingFigures(
                                        ((Number) row[1]).intValue(), ((Number) row[2]).doubleValue(), List.of())));
    }

    /** All that is said of an event; who shows it asks for what may be shown. */
    RatingFigures figures(long event) {
        List<Object[]> rows = new Sql()
                .add(
                        "select count(*) over (), avg(r.score) over (), r.comment from event_rating r where r.event_id = ?"
                                + " order by r.comment is null, r.rated_at desc, r.id desc limit ?",
                        event,
                        MOST_COMMENTS)
                .rows(entities::createNativeQuery);
        return rows.isEmpty()
                ? RatingFigures.NONE
                : new RatingFigures(
                        ((Number) rows.get(0)[0]).intValue(),
                        ((Number) rows.get(0)[1]).doubleValue(),
                        rows.stream()
                                .map(row -> (String) row[2])
                                .filter(Objects::nonNull)
                                .toList());
    }
}
