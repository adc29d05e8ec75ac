package fr.gouv.hub.service.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.LargeSchema;
import fr.gouv.hub.database.Row;
import fr.gouv.hub.database.TestSchema;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // no container here: the test injects
class ThrottleIT {

    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final String subject = Row.unique("sujet");
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");

    private boolean take(String who, int limit) {
        return inTransaction(true, throttle -> throttle.take("essai", who, limit, WINDOW));
    }

    private <T> T inTransaction(boolean commit, java.util.function.Function<Throttle, T> use) {
        EntityManager entities = TestSchema.portal().entities();
        entities.getTransaction().begin();
        try {
            T result = use.apply(throttle(entities));
            if (commit) {
                entities.getTransaction().commit();
            }
            return result;
        } finally {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.close();
        }
    }

    private Throttle throttle(EntityManager entities) {
        Throttle throttle = new Throttle();
        throttle.hits = new ThrottleRepository();
        throttle.hits.entities = entities;
        throttle.clock = Clock.fixed(now, ZoneOffset.UTC);
        return throttle;
    }

    @Test
    void the_limit_is_reached_and_not_passed() {
        assertThat(List.of(take(subject, 3), take(subject, 3), take(subject, 3)))
                .containsOnly(true);
        assertThat(take(subject, 3)).isFalse();
        assertThat(take(subject, 4)).as("a refused attempt takes no place").isTrue();
    }

    @Test
    void a_limit_of_nothing_lets_nothing_through() {
        assertThat(take(subject, 0)).isFalse();
    }

    @Test
    void subjects_and_kinds_are_counted_apart() {
        assertThat(take(subject, 1)).isTrue();
        assertThat(take(subject + "x", 1)).isTrue();
        boolean otherKind = inTransaction(true, throttle -> throttle.take("autre essai", subject, 1, WINDOW));
        assertThat(otherKind).isTrue();
        assertThat(take(subject, 1)).isFalse();
    }

    @Test
    void places_come_back_one_by_one_as_the_window_slides() {
        assertThat(take(subject, 2)).isTrue();
        now = now.plus(Duration.ofMinutes(10));
        assertThat(take(subject, 2)).isTrue();
        now = now.plus(Duration.ofMinutes(5)).minusMillis(1);
        assertThat(take(subject, 2)).as("a millisecond too early").isFalse();
        now = now.plusMillis(1);
        assertThat(take(subject, 2)).as("the first place is back").isTrue();
        assertThat(take(subject, 2)).as("the second is not").isFalse();
    }

    @Test
    void a_place_is_given_back_when_the_transaction_rolls_back() {
        boolean undone = inTransaction(false, throttle -> throttle.take("essai", subject, 1, WINDOW));
        assertThat(undone).isTrue();
        assertThat(take(subject, 1)).isTrue();
    }

    @Test
    void thirty_at_once_share_exactly_the_places_that_there_are() throws Exception {
        List<Boolean> taken = atOnce(30, () -> take(subject, 7));
        assertThat(taken).filteredOn(Boolean::booleanValue).hasSize(7);
    }

    @Test
    void those_who_wait_for_one_who_gives_up_all_get_their_turn() throws Exception {
        // the row is there already: of those who wait for one that is made and unmade, MariaDB would end all but one
        // (deadlock)
        assertThat(take(subject, 100)).isTrue();
        EntityManager blocking = TestSchema.portal().entities();
        blocking.getTransaction().begin();
        assertThat(throttle(blocking).take("essai", subject, 100, WINDOW)).isTrue();
        ExecutorService executor = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> waiting = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                waiting.add(executor.submit(() -> take(subject, 100)));
            }
            awaitLockWaits(8);
            blocking.getTransaction().rollback();
            for (Future<Boolean> one : waiting) {
                assertThat(one.get(30, TimeUnit.SECONDS)).isTrue();
            }
        } finally {
            blocking.close();
            executor.shutdownNow();
        }
    }

    private static void awaitLockWaits(int expected) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < end) {
            try (var connection = TestSchema.portal().dataSource().getConnection();
                    var rows = connection
                            .createStatement()
                            .executeQuery("select count(*) from information_schema.processlist"
                                    + " where info like 'insert into throttle (%'")) {
                rows.next();
                if (rows.getInt(1) >= expected) {
                    return;
                }
            }
            Thread.sleep(20);
        }
        throw new AssertionError("nobody waits");
    }

    private static <T> List<T> atOnce(int howMany, java.util.concurrent.Callable<T> task) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(howMany);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < howMany; i++) {
                futures.add(executor.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get(60, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void old_attempts_are_forgotten_and_recent_ones_are_not() {
        now = Instant.parse("2001-01-01T00:00:00Z");
        assertThat(take(subject, 1)).isTrue();
        now = now.plus(Duration.ofDays(1));
        assertThat(take(subject + "x", 1)).isTrue();
        now = now.plusSeconds(1);
        inTransaction(true, throttle -> {
            throttle.forget(Duration.ofDays(1));
            return null;
        });
        now = Instant.parse("2001-01-01T00:00:00Z");
        assertThat(take(subject, 1)).as("forgotten").isTrue();
        now = now.plus(Duration.ofDays(1));
        assertThat(take(subject + "x", 1)).as("remembered").isFalse();
    }

    @Test
    void no_subject_is_stored_in_clear() {
        take(subject, 1);
        EntityManager entities = TestSchema.portal().entities();
        assertThat(((Number) entities.createNativeQuery("select count(*) from throttle where subject like ?1")
                                .setParameter(1, subject.substring(0, 10) + "%")
                                .getSingleResult())
                        .longValue())
                .isZero();
        entities.close();
    }

    @Test
    void attempts_are_counted_by_an_index() {
        LargeSchema.requireIndexed(false, large -> {
            assertThat(throttle(large).take("essai", subject, 3, WINDOW)).isTrue();
        });
    }
}
