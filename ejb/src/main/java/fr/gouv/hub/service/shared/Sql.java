package fr.gouv.hub.service.shared;

import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * A statement being written: text and parameters side by side, values never in the text. For what JPQL cannot say; a
 * repository runs it: {@code sql.rows(entities::createNativeQuery)}.
 */
public final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    /** @param values of the question marks in the fragment, in their order */
    public Sql add(String fragment, Object... values) {
        text.append(fragment);
        parameters.addAll(List.of(values));
        return this;
    }

    /** The text of another at the end of this, with its parameters. */
    public Sql add(Sql more) {
        text.append(more.text);
        parameters.addAll(more.parameters);
        return this;
    }

    /** @param values at least one */
    public Sql in(Collection<?> values) {
        text.append(" in (").append("?, ".repeat(values.size() - 1)).append("?)");
        parameters.addAll(values);
        return this;
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** @return the text, with question marks for the values */
    public String text() {
        return text.toString();
    }

    public List<Object> parameters() {
        return List.copyOf(parameters);
    }

    /** @param create of the entity manager */
    public Query query(Function<String, Query> create) {
        Query query = create.apply(text());
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }

    /** @return rows of several columns */
    public List<Object[]> rows(Function<String, Query> create) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query(create).getResultList();
        return rows;
    }

    /** @return how the database keeps an instant: what clocks show in UTC */
    public static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** @param stored what a native query gives for a {@code datetime} column */
    public static Instant instant(Object stored) {
        return local(stored).toInstant(ZoneOffset.UTC);
    }

    /** @return what clocks show, of a {@code datetime} column that says no more than that */
    public static LocalDateTime local(Object stored) {
        return stored instanceof Timestamp timestamp ? timestamp.toLocalDateTime() : (LocalDateTime) stored;
    }
}
