package fr.gouv.hub.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The figures as Markdown, ready for the README. */
final class Report {
    private static final double MEBI = 1 << 20;

    private final StringBuilder text = new StringBuilder();
    private final BenchOptions options;

    Report(BenchOptions options) {
        this.options = options;
    }

    /**
     * @param machine where
     * @param load of the machine before the first measure
     * @param runs one for each data set, the smallest first
     */
    String write(String machine, String load, Portal.Installed installed, List<DataSetFigures> runs) {
        if (options.quick()) {
            line("> **Essai rapide de l’outil : ces chiffres ne valent pas mesure.**");
            line("");
        }
        line("Machine : %s ; charge avant la mesure : %s.", machine, load);
        line(
                "Méthode : %d rondes « étalon – page – étalon » de %s s, médianes ; une ronde dont les étalons diffèrent de plus de"
                        + " 30 %% est écartée. Client et serveurs partagent la machine, sans compression.",
                options.rounds(), seconds(options.run().toMillis()));
        for (DataSetFigures run : runs) {
            speed(run);
        }
        weight(runs);
        server(installed, runs);
        return text.toString();
    }

    private void speed(DataSetFigures run) {
        line("");
        line(
                "### Vitesse avec %,d agents et %,d communautés",
                run.data().agents(), run.data().communities());
        line("");
        line(
                "| Page | Connexions | req/s | p50 (ms) | p95 (ms) | p99 (ms) | étalon (req/s) | rapport | seuil | rondes |");
        line("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        for (PageFigures page : run.pages()) {
            for (LevelFigures level : page.levels()) {
                line(
                        "| %s | %d | %,.0f | %.2f | %.2f | %.2f | %,.0f | %s | %s | %d/%d%s |",
                        page.page().label(),
                        level.connections(),
                        level.rate(),
                        level.percentile(50),
                        level.percentile(95),
                        level.percentile(99),
                        level.yardstick(),
                        ratio(level.ratio(), page.page().bar()),
                        bar(page.page(), level),
                        level.steady(),
                        level.rounds().size(),
                        level.wrong() == 0 ? "" : ", " + level.wrong() + " erreurs");
            }
        }
        if (!run.missing().isEmpty()) {
            line("");
            line("Non mesuré : %s.", String.join(" ; ", run.missing()));
        }
    }

    private static String bar(BenchPage page, LevelFigures level) {
        if (page.leastRate() > 0) {
            return page.leastRate() + " req/s" + (level.rate() < page.leastRate() ? " ✗" : "");
        }
        return page.bar() == 0 ? "–" : String.format(Locale.FRENCH, "%.2f", page.bar());
    }

    private static String ratio(double ratio, double bar) {
        String text = String.format(Locale.FRENCH, "%.2f", ratio);
        return ratio < bar ? "**" + text + "** ✗" : text;
    }

    private void weight(List<DataSetFigures> runs) {
        DataSetFigures small = runs.get(0);
        DataSetFigures large = runs.get(runs.size() - 1);
        line("");
        line("### Poids et croissance des pages");
        line("");
        line(
                "| Page | HTML (octets) | gzip (octets) | requêtes SQL | session ouverte | médiane, %,d agents (ms) | médiane, %,d agents (ms) | croissance |",
                small.data().agents(), large.data().agents());
        line("|---|--:|--:|--:|--:|--:|--:|--:|");
        for (PageFigures page : large.pages()) {
            if (page.bytes() > 0) {
                Optional<PageFigures> before = runs.subList(0, runs.size() - 1).stream()
                        .limit(1)
                        .flatMap(run -> run.pages().stream())
                        .filter(other -> other.page().equals(page.page()))
                        .findFirst();
                line(
                        "| %s | %,d | %,d | %s | %s | %s | %.2f | %s |",
                        page.page().label(),
                        page.bytes(),
                        page.gzip(),
                        statements(page),
                        page.page().signedIn() ? "–" : page.session() ? "**oui** ✗" : "non",
                        before.map(figures -> number(figures.calmMedian())).orElse("–"),
                        page.calmMedian(),
                        before.map(figures -> "× " + number(page.calmMedian() / figures.calmMedian()))
                                .orElse("–"));
            }
        }
    }

    private static String statements(PageFigures page) {
        return page.yardstickStatements() < 0
                ? String.valueOf(page.statements())
                : page.statements() + " (petite : " + page.yardstickStatements() + ")";
    }

    private void server(Portal.Installed installed, List<DataSetFigures> runs) {
        line("");
        line("### Serveur");
        line("");
        StringBuilder head = new StringBuilder("| |");
        StringBuilder rule = new StringBuilder("|---|");
        for (DataSetFigures run : runs) {
            head.append(String.format(Locale.FRENCH, " %,d agents |", run.data().agents()));
            rule.append("--:|");
        }
        line("%s", head);
        line("%s", rule);
        row("Chargement des données (s)", runs, server -> seconds(server.loadMillis()));
        row("Démarrage jusqu’à la première page (s)", runs, server -> seconds(server.startMillis()));
        row("Sessions ouvertes", runs, server -> String.valueOf(server.sessions()));
        row("Tas après ramasse-miettes (Mio)", runs, server -> number(server.heapBytes() / MEBI));
        row("Mémoire résidente (Mio)", runs, server -> number(server.residentBytes() / MEBI));
        row("Octets par session connectée", runs, server -> server.sessions() == 0 ? "–" : "" + server.sessionBytes());
        line("");
        line(
                "EAR : %.1f Mio ; installation : %s s ; première page ensuite : %s s.",
                installed.earBytes() / MEBI, seconds(installed.deployMillis()), seconds(installed.firstPageMillis()));
    }

    private interface Cell {
        String of(ServerFigures server);
    }

    private void row(String label, List<DataSetFigures> runs, Cell cell) {
        StringBuilder row = new StringBuilder("| ").append(label).append(" |");
        runs.forEach(run -> row.append(' ').append(cell.of(run.server())).append(" |"));
        line("%s", row);
    }

    private static String number(double value) {
        return String.format(Locale.FRENCH, "%.2f", value);
    }

    private static String seconds(long millis) {
        return String.format(Locale.FRENCH, "%.1f", millis / 1e3);
    }

    private void line(String format, Object... arguments) {
        text.append(String.format(Locale.FRENCH, format, arguments)).append('\n');
    }
}
