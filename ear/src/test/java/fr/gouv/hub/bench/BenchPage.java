package fr.gouv.hub.bench;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One measured page: a line of {@link #READ} is all that a new one needs.
 *
 * @param key short name, for {@code -Dhub.bench.pages}
 * @param label as the report calls it
 * @param signedIn whether agents read it
 * @param bar least share of the yardstick's rate; 0 where none is set
 * @param path address; {@code {slug}} goes round listed communities, {@code {event}} round events to come
 * @param yardstick address of what it is compared with, without size; {@code {slug}}, {@code {event}} and {@code {agent}} go
 *     round too
 */
record BenchPage(String key, String label, boolean signedIn, double bar, String path, String yardstick) {

    private static final double PUBLIC = 0.25;
    private static final double AGENT = 0.15;
    private static final double NONE = 0;

    private static final String FILTERS = "/communautes?q=design&theme=design&territoire=R11";
    private static final String LIST = "/list?from=0&rows=24";
    private static final String FIFTH = "/list?from=96&rows=24";
    private static final String ONE = "/community?slug={slug}";

    private static final String EVENTS = "/events?rows=20";
    private static final String EVENT = "/event?slug={event}";

    /** Pages that only read. */
    static final List<BenchPage> READ = List.of(
            new BenchPage("home", "Accueil", false, PUBLIC, "/", "/list?from=0&rows=6"),
            new BenchPage("directory", "Annuaire", false, PUBLIC, "/communautes", LIST),
            new BenchPage("filtered", "Annuaire, filtré", false, PUBLIC, FILTERS, "/filtered?rows=24"),
            new BenchPage("fifth", "Annuaire, page 5", false, PUBLIC, "/communautes?page=5", FIFTH),
            new BenchPage("community", "Communauté", false, PUBLIC, "/communautes/{slug}", ONE),
            new BenchPage("agenda", "Agenda", false, PUBLIC, "/agenda", EVENTS),
            new BenchPage("event", "Événement", false, PUBLIC, "/evenements/{event}", EVENT),
            new BenchPage("registration", "Inscription", false, NONE, "/inscription", "/plain?"),
            new BenchPage("legal", "Mentions légales", false, NONE, "/mentions-legales", "/plain?"),
            new BenchPage("agent-home", "Accueil, connecté", true, AGENT, "/", "/list?from=0&rows=6"),
            new BenchPage("agent-directory", "Annuaire, connecté", true, AGENT, "/communautes", LIST),
            new BenchPage("agent-community", "Communauté, connecté", true, AGENT, "/communautes/{slug}", ONE),
            new BenchPage("agent-agenda", "Agenda, connecté", true, AGENT, "/agenda", EVENTS),
            new BenchPage("agent-event", "Événement, connecté", true, AGENT, "/evenements/{event}", EVENT),
            new BenchPage("mine", "Mes communautés", true, AGENT, "/mes-communautes", "/memberships?agent={agent}"),
            new BenchPage("profile", "Mon profil", true, AGENT, "/mon-profil", "/agent?agent={agent}"));

    /** The transactions of {@link JoinRequests} and {@link RegisterRequests}; paths as the report shows them. */
    static final BenchPage JOIN =
            new BenchPage("join", "Rejoindre (POST)", true, NONE, "/communautes/{slug}/rejoindre", "/insert?");

    static final BenchPage REGISTER =
            new BenchPage("register", "S’inscrire et rejoindre (POST)", false, 0.3, "/connexion/lien", "/insert?");

    /** @return the path for each turn of a round over readers and communities */
    List<String> paths(DataSet data, List<DataSet.Community> communities) {
        return turns(path, data, communities);
    }

    /** @param bytes size of the page */
    List<String> yardsticks(DataSet data, List<DataSet.Community> communities, int bytes) {
        String sized = yardstick + (yardstick.endsWith("?") ? "" : "&") + "bytes=" + bytes;
        return turns("/yardstick" + sized, data, communities);
    }

    private static List<String> turns(String template, DataSet data, List<DataSet.Community> communities) {
        return IntStream.range(0, DataSet.READERS)
                .mapToObj(turn -> template.replace(
                                "{slug}",
                                communities.get(turn % communities.size()).slug())
                        .replace("{event}", EventRows.slug(data.communities(), turn))
                        .replace("{agent}", String.valueOf(turn + 1)))
                .toList();
    }
}
