package fr.gouv.hub.domain.shared;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;

/** Entities as the database gives them: with a key, and with what only an administrator's script writes. */
public final class StoredFixture {

    private StoredFixture() {}

    public static <T> T make(Class<T> type) {
        try {
            Constructor<T> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the same entity */
    public static <T> T with(T entity, String column, Object value) {
        try {
            Field field = entity.getClass().getDeclaredField(column);
            field.setAccessible(true);
            field.set(entity, value);
            return entity;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
