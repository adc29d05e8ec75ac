package fr.gouv.hub.domain.event;

import java.lang.reflect.Field;

/** What the database gives. */
final class SeriesFixture {

    private SeriesFixture() {}

    /** A date that knows the key of its series. */
    static CommunityEvent in(CommunityEvent date, long series) {
        try {
            Field key = CommunityEvent.class.getDeclaredField("seriesId");
            key.setAccessible(true);
            key.set(date, series);
            return date;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
