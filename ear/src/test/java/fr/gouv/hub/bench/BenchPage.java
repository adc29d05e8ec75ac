package fr.gouv.hub.bench;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One measured page: a line of {@link #READ} is all that a new one needs.
 *
 * @param key short name, for {@code -Dhub.bench.pages}
 * @param label as the report calls it
 * @param reader who reads it
 * @param bar least share of the yardstick's rate; 0 where none is set
 * @param path address; {@code {slug}} goes round listed communities, {@code {event}} round events to come
 * @param yardstick address of what it is compared with: of the yardstick servlet, without size, where {@code {slug}},
 *     {@code {event}} and {@code {agent}} go round too; or, for an animateur, of the same page of a small community
 */
record BenchPage(String key, String label, Reader reader, double bar, String path, String yardstick) {

    /** Who reads a page. */
    enum Reader {
        VISITOR,
        AGENT,
        /** Of {@link GroupRows#LARGE} and of {@link GroupRows#SMALL}. */
        ANIMATEUR
    }

    private static final double PUBLIC = 0.25;
    private static final double AGENT = 0.15;
    private static final double NONE = 0;
    /** A page of a large community may take 1.3 times as long as that of a small one. */
    private static final double LIKE_SMALL = 1 / 1.3;

    private static final String FILTERS = "/communautes?q=design&theme=design&territoire=R11";
    private static final String LIST = "/list?from=0&rows=24";
    private static final String FIFTH = "/list?from=96&rows=24";
    private static final String ONE = "/community?slug={slug}";

    private static final String EVENTS = "/events?rows=20";
    private static final String MONTH = "/month?rows=200&month=" + EventRows.fullMonth();
    private static final String FULL_MONTH = "/agenda?vue=mois&mois=" + EventRows.fullMonth();
    private static final String PAST = "/past?rows=20";
    private static final String EVENT = "/event?slug={event}";

    private static final List<BenchPage> OF_ALL = List.of(
            new BenchPage("home", "Accueil", Reader.VISITOR, PUBLIC, "/", "/list?from=0&rows=6"),
            new BenchPage("directory", "Annuaire", Reader.VISITOR, PUBLIC, "/communautes", LIST),
            new BenchPage("filtered", "Annuaire, filtré", Reader.VISITOR, PUBLIC, FILTERS, "/filtered?rows=24"),
            new BenchPage("fifth", "Annuaire, page 5", Reader.VISITOR, PUBLIC, "/communautes?page=5", FIFTH),
            new BenchPage("community", "Communauté", Reader.VISITOR, PUBLIC, "/communautes/{slug}", ONE),
            new BenchPage("agenda", "Agenda", Reader.VISITOR, PUBLIC, "/agenda", EVENTS),
            new BenchPage("month", "Agenda, mois de 5 000 événements", Reader.VISITOR, PUBLIC, FULL_MONTH, MONTH),
            new BenchPage("past", "Agenda, passés", Reader.VISITOR, PUBLIC, "/agenda?periode=passes", PAST),
            new BenchPage("event", "Événement", Reader.VISITOR, PUBLIC, "/evenements/{event}", EVENT),
            new BenchPage("registration", "Inscription", Reader.VISITOR, NONE, "/inscription", "/plain?"),
            new BenchPage("legal", "Mentions légales", Reader.VISITOR, NONE, "/mentions-legales", "/plain?"),
            new BenchPage("agent-home", "Accueil, connecté", Reader.AGENT, AGENT, "/", "/list?from=0&rows=6"),
            new BenchPage("agent-directory", "Annuaire, connecté", Reader.AGENT, AGENT, "/communautes", LIST),
            new BenchPage("agent-community", "Communauté, connecté", Reader.AGENT, AGENT, "/communautes/{slug}", ONE),
            new BenchPage("agent-agenda", "Agenda, connecté", Reader.AGENT, AGENT, "/agenda", EVENTS),
            new BenchPage(
                    "agent-month",
                    "Agenda, mois de 5 000 événements, connecté",
                    Reader.AGENT,
                    AGENT,
                    FULL_MONTH,
                    MONTH),
            new BenchPage(
                    "agent-past", "Agenda, passés, connecté", Reader.AGENT, AGENT, "/agenda?periode=passes", PAST),
            new BenchPage("agent-event", "Événement, connecté", Reader.AGENT, AGENT, "/evenements/{event}", EVENT),
            new BenchPage(
                    "mine", "Mes communautés", Reader.AGENT, AGENT, "/mes-communautes", "/memberships?agent={agent}"),
            new BenchPage("profile", "Mon profil", Reader.AGENT, AGENT, "/mon-profil", "/agent?agent={agent}"));

    /** Pages of a large community, each against the same one of a small community. */
    private static final List<BenchPage> OF_A_LARGE_COMMUNITY = List.of(
            ofCommunity("large-community", "Communauté", ""),
            ofCommunity("large-members", "Membres", "/membres"),
            ofCommunity("large-requests", "Demandes", "/demandes"),
            ofCommunity("large-invitations", "Invitations", "/invitations"),
            ofCommunity("large-desk", "Animer", "/animer"),
            ofCommunity("large-desk-members", "Animer : membres", "/animer/membres"),
            ofCommunity("large-desk-search", "Animer : membre cherché", "/animer/membres?q=agent"),
            ofCommunity("large-desk-sorted", "Animer : membres par nom", "/animer/membres?tri=nom"),
            ofCommunity("large-split", "Scinder", "/scinder"),
            ofCommunity("large-follow", "Suivre", "/suivre"),
            ofCommunity("large-settings", "Réglages", "/reglages"),
            ofCommunity("large-life", "Vie", "/vie"),
            ofCommunity("large-news", "Actualités à écrire", "/actualites"),
            ofCommunity("large-members-next", "Membres, la suite", "/membres?apres=100"),
            ofCommunity("large-events", "Événements", "/evenements"),
            ofCommunity("large-threads", "Discussions", "/discussions"),
            ofCommunity("large-search", "Membre cherché", "/membres?nom=Agent"),
            ofThread("large-thread", "Fil, première page", "?page=1"),
            ofThread("large-thread-middle", "Fil, au milieu", "?page=" + GroupRows.LONG_THREAD_PAGES / 2),
            ofThread("large-thread-end", "Fil, dernière page", "?page=" + GroupRows.LONG_THREAD_PAGES));

    /** Pages that only read. */
    static final List<BenchPage> READ =
            Stream.concat(OF_ALL.stream(), OF_A_LARGE_COMMUNITY.stream()).toList();

    /** The transactions of {@link JoinRequests} and {@link RegisterRequests}; paths as the report shows them. */
    static final BenchPage JOIN =
            new BenchPage("join", "Rejoindre (POST)", Reader.AGENT, NONE, "/communautes/{slug}/rejoindre", "/insert?");

    static final BenchPage REGISTER = new BenchPage(
            "register", "S’inscrire et rejoindre (POST)", Reader.VISITOR, 0.3, "/connexion/lien", "/insert?");

    /** The transaction of {@link SeatRequests}: its bar is a rate, 100 a second. */
    static final BenchPage SEAT = new BenchPage(
            "seat",
            "S’inscrire à un même événement (POST)",
            Reader.AGENT,
            NONE,
            "/evenements/{event}/inscription",
            "/insert?");

    /** @return requests a second that it must answer, whatever the yardstick does; 0 where none is set */
    int leastRate() {
        return equals(SEAT) ? 100 : 0;
    }

    private static BenchPage ofCommunity(String key, String label, String page) {
        return new BenchPage(
                key,
                label + ", grande communauté",
                Reader.ANIMATEUR,
                LIKE_SMALL,
                "/communautes/" + GroupRows.LARGE + page,
                "/communautes/" + GroupRows.SMALL + page);
    }

    private static BenchPage ofThread(String key, String label, String page) {
        return new BenchPage(
                key,
                label + ", grande communauté",
                Reader.ANIMATEUR,
                LIKE_SMALL,
                "/discussions/" + GroupRows.LONG_THREAD + page,
                "/discussions/" + GroupRows.SHORT_THREAD);
    }

    /** @return whether it takes an account to read it as it is measured */
    boolean signedIn() {
        return reader != Reader.VISITOR;
    }

    /** @return whether its yardstick is another page of the portal, for the same reader */
    boolean comparesPages() {
        return reader == Reader.ANIMATEUR;
    }

    /** @return the path for each turn of a round over readers and communities */
    List<String> paths(List<DataSet.Community> communities) {
        return turns(path, communities);
    }

    /** @param bytes size of the page */
    List<String> yardsticks(List<DataSet.Community> communities, int bytes) {
        if (comparesPages()) {
            return turns(yardstick, communities);
        }
        String sized = yardstick + (yardstick.endsWith("?") ? "" : "&") + "bytes=" + bytes;
        return turns("/yardstick" + sized, communities);
    }

    private static List<String> turns(String template, List<DataSet.Community> communities) {
        return IntStream.range(0, DataSet.READERS)
                .mapToObj(turn -> template.replace(
                                "{slug}",
                                communities.get(turn % communities.size()).slug())
                        .replace("{event}", EventRows.slug(turn))
                        .replace("{agent}", String.valueOf(turn + 1)))
                .toList();
    }
}
