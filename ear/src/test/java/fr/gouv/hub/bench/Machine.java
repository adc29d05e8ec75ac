package fr.gouv.hub.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the figures were taken on. */
final class Machine {
    private Machine() {}

    /** @return processors, memory, JDK and load at this moment, in French */
    static String describe() {
        return String.format(
                Locale.FRENCH,
                "%d cœurs (%s), %d Gio de mémoire, JDK %s, Linux %s",
                Runtime.getRuntime().availableProcessors(),
                find("/proc/cpuinfo", "model name\\s*: (.*)"),
                Math.round(Long.parseLong(find("/proc/meminfo", "MemTotal:\\s+(\\d+)")) / 1048576.0),
                Runtime.version(),
                System.getProperty("os.version"));
    }

    /** @return processes that wanted a processor, on average over the last minute */
    static String load() {
        return find("/proc/loadavg", "^(\\S+)");
    }

    private static String find(String file, String pattern) {
        try {
            Matcher matcher = Pattern.compile(pattern, Pattern.MULTILINE).matcher(Files.readString(Path.of(file)));
            return matcher.find() ? matcher.group(1).strip() : "0";
        } catch (IOException e) {
            return "0";
        }
    }
}
