package fr.gouv.hub.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks into a running JVM by {@code jcmd} and {@code /proc}. */
final class Jvm {
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
    private static final Pattern USED = Pattern.compile("heap\\s+total \\d+K, used (\\d+)K");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private final long pid;

    Jvm(long pid) {
        this.pid = pid;
    }

    /** @return bytes of all reachable objects: counted one by one after a full collection */
    long liveBytes() {
        return find(TOTAL, jcmd("GC.class_histogram"));
    }

    /** @return bytes of heap in use after a full collection */
    long heapBytes() {
        jcmd("GC.run");
        return find(USED, jcmd("GC.heap_info")) << 10;
    }

    /** @return bytes of memory that the process occupies */
    long residentBytes() {
        try {
            return find(RESIDENT, Files.readString(Path.of("/proc/" + pid + "/status"))) << 10;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String jcmd(String command) {
        Path program = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        return Command.run(program.toString(), String.valueOf(pid), command);
    }

    private static long find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException(pattern + " not in: " + text);
        }
        return Long.parseLong(matcher.group(1));
    }
}
