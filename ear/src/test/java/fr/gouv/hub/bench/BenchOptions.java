package fr.gouv.hub.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How much is measured; {@link Bench} documents each.
 *
 * @param agents sizes of the data sets, the smallest first
 * @param rounds of each page at each number of connections
 * @param run how long each load lasts
 * @param warmUp how long each page and each yardstick are loaded before anything counts
 * @param connections numbers of connections
 * @param pages keys of {@link BenchPage}; empty for all
 * @param sessions how many agents sign in to weigh a session
 * @param bufferPool of the database, as MariaDB writes it, e.g. {@code 1G}
 * @param output directory of the report
 * @param quick whether this run only checks the tool
 */
record BenchOptions(
        List<Integer> agents,
        int rounds,
        Duration run,
        Duration warmUp,
        List<Integer> connections,
        List<String> pages,
        int sessions,
        String bufferPool,
        Path output,
        boolean quick) {

    static BenchOptions fromSystemProperties() {
        boolean quick = Boolean.getBoolean("hub.bench.quick");
        return new BenchOptions(
                list("agents", quick ? "5000,50000" : "5000,1000000", Integer::valueOf).stream()
                        .sorted()
                        .toList(),
                Integer.parseInt(text("rounds", quick ? "1" : "5")),
                seconds("seconds", quick ? "1" : "3"),
                seconds("warmup", quick ? "1" : "6"),
                list("connections", "1,16,64", Integer::valueOf),
                list("pages", "", Function.identity()),
                Integer.parseInt(text("sessions", quick ? "50" : "1000")),
                text("buffer", "1G"),
                Path.of(text("output", "target/bench")),
                quick);
    }

    boolean wants(BenchPage page) {
        return pages.isEmpty() || pages.contains(page.key());
    }

    private static Duration seconds(String name, String otherwise) {
        return Duration.ofMillis(Math.round(1_000 * Double.parseDouble(text(name, otherwise))));
    }

    private static <T> List<T> list(String name, String otherwise, Function<String, T> read) {
        return Stream.of(text(name, otherwise).split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(read)
                .toList();
    }

    private static String text(String name, String otherwise) {
        String value = System.getProperty("hub.bench." + name, "");
        return value.isBlank() ? otherwise : value.strip();
    }
}
