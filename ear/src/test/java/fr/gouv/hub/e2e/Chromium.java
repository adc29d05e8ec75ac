package fr.gouv.hub.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The browser of the tests: the machine's Chromium, or Debian's, installed on the spot when that is allowed. */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static Browser browser;

    private Chromium() {}

    /** @throws IllegalStateException with one clear sentence when there is none and none can be installed */
    static synchronized Browser browser() {
        if (browser == null) {
            Path program = find().orElseGet(Chromium::install);
            Playwright playwright = Playwright.create();
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program)
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync",
                                    "--no-first-run")));
        }
        return browser;
    }

    private static Optional<Path> find() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path install() {
        try {
            run("apt-get", "update");
            run("apt-get", "install", "-y", "--no-install-recommends", "chromium");
        } catch (IOException e) {
            throw missing(e);
        }
        return find().orElseThrow(() -> missing(null));
    }

    private static void run(String... command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            Process process = builder.start();
            if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw missing(null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw missing(e);
        }
    }

    private static IllegalStateException missing(Exception cause) {
        return new IllegalStateException(
                String.format(
                        Locale.ROOT,
                        "Chromium est introuvable et n’a pas pu être installé : installez-le (Debian : apt-get install chromium)"
                                + " puis relancez les tests."),
                cause);
    }
}
