package fr.gouv.hub.service.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/** Memories of what is the same for every reader and may be five seconds old: lists, counts. Never of what one agent may see. */
public final class SecondsOld {

    private static final Duration AGE = Duration.ofSeconds(5);
    private static final int MOST = 500;

    private SecondsOld() {}

    public static <K, V> Cache<K, V> cache() {
        return Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(AGE).build();
    }
}
