package fr.gouv.hub.container;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls of services by somebody: each is a request of its own to the server that the test runs in, with the caller, the
 * request scope and the transactions that a page's request would have.
 */
final class Calls {

    private static final Map<String, FutureTask<?>> WAITING = new ConcurrentHashMap<>();

    /** HTTP/1.1: as many connections as calls, so that they are at work at once. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What became of a call. */
    record Outcome<T>(T value, Throwable failure) {

        boolean succeeded() {
            return failure == null;
        }
    }

    interface Action {
        void run() throws Exception;
    }

    private Calls() {}

    static void run(String key) {
        WAITING.remove(key).run();
    }

    /** Calls as an agent and returns, or throws, what the service did. */
    static <T> T as(long agent, Callable<T> action) {
        return result(send(agent, action));
    }

    static void as(long agent, Action action) {
        as(agent, returning(action));
    }

    /** Calls without being signed in. */
    static <T> T asVisitor(Callable<T> action) {
        return result(send(null, action));
    }

    static void asVisitor(Action action) {
        asVisitor(returning(action));
    }

    /** As many calls at once as there are callers; null stands for a visitor. */
    static <T> List<Outcome<T>> atOnce(List<Long> callers, Callable<T> action) {
        List<FutureTask<T>> tasks = new ArrayList<>();
        for (Long caller : callers) {
            tasks.add(send(caller, action));
        }
        return tasks.stream().map(Calls::outcome).toList();
    }

    /** What somebody does, told who he is. */
    interface OwnAction {
        void run(long caller) throws Exception;
    }

    /** One call of each caller, all at once. */
    static List<Outcome<Void>> eachAtOnce(List<Long> callers, OwnAction action) {
        List<FutureTask<Void>> tasks = new ArrayList<>();
        for (long caller : callers) {
            tasks.add(send(caller, returning(() -> action.run(caller))));
        }
        return tasks.stream().map(Calls::outcome).toList();
    }

    static Callable<Void> returning(Action action) {
        return () -> {
            action.run();
            return null;
        };
    }

    private static <T> FutureTask<T> send(Long agent, Callable<T> action) {
        String key = UUID.randomUUID().toString();
        FutureTask<T> task = new FutureTask<>(action);
        WAITING.put(key, task);
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(Database.publicUrl() + "/in-container/call?key=" + key))
                .POST(HttpRequest.BodyPublishers.noBody());
        if (agent != null) {
            request.header(TestMechanism.AGENT, agent.toString());
        }
        CompletableFuture<Void> unused = CLIENT.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .handle((answer, failure) -> {
                    if (failure != null || answer.statusCode() != 200) {
                        // the call never came in: nobody will run the task
                        task.cancel(false);
                    }
                    return null;
                });
        return task;
    }

    private static <T> T result(FutureTask<T> task) {
        Outcome<T> outcome = outcome(task);
        if (outcome.failure() instanceof RuntimeException failure) {
            throw failure;
        }
        if (outcome.failure() != null) {
            throw new IllegalStateException(outcome.failure());
        }
        return outcome.value();
    }

    private static <T> Outcome<T> outcome(FutureTask<T> task) {
        try {
            return new Outcome<>(task.get(60, TimeUnit.SECONDS), null);
        } catch (ExecutionException e) {
            return new Outcome<>(null, e.getCause());
        } catch (TimeoutException | CancellationException e) {
            return new Outcome<>(null, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
