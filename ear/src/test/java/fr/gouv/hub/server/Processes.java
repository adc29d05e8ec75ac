package fr.gouv.hub.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Native processes: started out of reach of the terminal's Ctrl-C, found again by their pid file. */
final class Processes {
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private Processes() {}

    /** @return a builder whose process gets a session of its own, so that we alone decide when it ends */
    static ProcessBuilder detached(List<String> command) {
        List<String> full = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            full.add(SETSID.toString());
        }
        full.addAll(command);
        return new ProcessBuilder(full);
    }

    /**
     * @param pidFile where the process wrote its number
     * @param mark what its command line must contain (the number may belong to another process by now)
     * @return the process, when it runs
     */
    static Optional<ProcessHandle> find(Path pidFile, String mark) {
        try {
            long pid = Long.parseLong(Files.readString(pidFile).strip());
            String command = Files.readString(Path.of("/proc/" + pid + "/cmdline"), StandardCharsets.ISO_8859_1);
            return command.contains(mark) ? ProcessHandle.of(pid) : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Asks the process to end (SIGTERM), forces it (SIGKILL) after so many seconds, returns when it has ended. */
    static void stop(ProcessHandle process, long seconds) {
        process.destroy();
        if (!ended(process, seconds)) {
            kill(process);
        }
    }

    /** Ends the process at once (SIGKILL) and returns when it has ended. */
    static void kill(ProcessHandle process) {
        process.destroyForcibly();
        ended(process, 30);
    }

    /** Looks often: {@code onExit} looks at a process that is not our child only every 300 ms and more. */
    private static boolean ended(ProcessHandle process, long seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try {
            while (process.isAlive() && !isZombie(process.pid())) {
                if (System.nanoTime() > end) {
                    return false;
                }
                Thread.sleep(20);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A process that has ended, though its parent has not taken note yet. */
    private static boolean isZombie(long pid) {
        try {
            String state = Files.readString(Path.of("/proc/" + pid + "/stat"), StandardCharsets.ISO_8859_1);
            return state.startsWith(" Z", state.lastIndexOf(')') + 1);
        } catch (IOException e) {
            return false;
        }
    }
}
