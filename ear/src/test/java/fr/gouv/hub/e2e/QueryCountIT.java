package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A page costs at most six statements, whatever the number of rows; reference data and figures are warm. */
class QueryCountIT {

    private static final Map<String, HttpVisit> VISITS = new ConcurrentHashMap<>();

    /** What is the same for every reader is remembered for five seconds: a page is measured when it has been forgotten. */
    private static final long FORGOTTEN = TimeUnit.MILLISECONDS.toNanos(5_500);

    private static final Map<String, Long> VISITED = new ConcurrentHashMap<>();

    /** Path, then who reads it; nobody who has signed in when that is missing. */
    private static final String PAGES =
            """
            /
            /communautes
            /communautes?page=2
            /communautes?territoire=R84
            /communautes?vue=carte
            /communautes?territoire=R84&vue=carte animatrice@demo.gouv.fr
            /communautes/futurs-publics
            /communautes/futurs-publics/rejoindre
            /actualites
            /actualites?theme=innovation-publique
            /actualites?communaute=futurs-publics
            /actualites/futurs-publics-dix-huit-laureats
            /actualites/flux
            /actualites animatrice@demo.gouv.fr
            /actualites?communaute=futurs-publics animatrice@demo.gouv.fr
            /actualites/hospitalents-cadres-de-nuit animatrice@demo.gouv.fr
            /communautes/futurs-publics/actualites animatrice@demo.gouv.fr
            /actualites/gestion administration@demo.gouv.fr
            /communautes?activite=evenement
            /communautes/futurs-publics/discussions
            /communautes/futurs-publics/discussions animatrice@demo.gouv.fr
            /communautes/hospitalents/discussions animatrice@demo.gouv.fr
            /communautes/futurs-publics/discussions/nouvelle animatrice@demo.gouv.fr
            /discussions/1
            /discussions/1?page=2 membre@demo.gouv.fr
            /discussions/1 animatrice@demo.gouv.fr
            /discussions/1/gerer animatrice@demo.gouv.fr
            /messages/1/modifier animatrice@demo.gouv.fr
            /messages/1/versions animatrice@demo.gouv.fr
            /messages/2/signaler membre@demo.gouv.fr
            /administration/signalements moderation@demo.gouv.fr
            /administration/signalements/1 moderation@demo.gouv.fr
            /agenda
            /agenda?theme=management&territoire=R84&format=atelier
            /agenda?periode=passes
            /agenda?vue=mois
            /agenda?vue=mois&theme=management animatrice@demo.gouv.fr
            /agenda?vue=carte
            /agenda?vue=carte&territoire=R84&communautes=miennes membre@demo.gouv.fr
            /agenda?vue=semaine membre@demo.gouv.fr
            /agenda?jour=2026-11-24
            /inscription
            /accessibilite
            / animatrice@demo.gouv.fr
            /communautes animatrice@demo.gouv.fr
            /communautes/futurs-publics animatrice@demo.gouv.fr
            /communautes/futurs-publics/evenements animatrice@demo.gouv.fr
            /communautes/futurs-publics/evenements/nouveau animatrice@demo.gouv.fr
            /communautes/futurs-publics/co-organisation animatrice@demo.gouv.fr
            /agenda/calendrier
            /mon-agenda/abonnement membre@demo.gouv.fr
            /mon-agenda membre@demo.gouv.fr
            /mon-agenda animatrice@demo.gouv.fr
            /agenda animatrice@demo.gouv.fr
            /agenda?communautes=miennes animatrice@demo.gouv.fr
            /communautes/hospitalents membre@demo.gouv.fr
            /communautes/hospitalents/rejoindre membre@demo.gouv.fr
            /communautes/futurs-publics/quitter membre@demo.gouv.fr
            /communautes/hospitalents/demandes animatrice@demo.gouv.fr
            /communautes/hospitalents/demandes?etat=acceptees animatrice@demo.gouv.fr
            /communautes/hospitalents/invitations animatrice@demo.gouv.fr
            /communautes/hospitalents/membres animatrice@demo.gouv.fr
            /communautes/futurs-publics/membres membre@demo.gouv.fr
            /communautes/proposer?q=accueil+des+usagers&theme=design&territoire=R84 agent@demo.gouv.fr
            /communautes/hospitalents/vie animatrice@demo.gouv.fr
            /communautes/hospitalents/vie moderation@demo.gouv.fr
            /communautes/juristes-innovants/reunir?vers=futurs-publics moderation@demo.gouv.fr
            /communautes/hospitalents/reunir?vers=innovation moderation@demo.gouv.fr
            /communautes/langage-clair/suivre membre@demo.gouv.fr
            /mes-communautes agent@demo.gouv.fr
            /communautes/hospitalents/scinder animatrice@demo.gouv.fr
            /communautes/cadres-de-nuit-a-l-hopital/scission animatrice@demo.gouv.fr
            /depot/communautes/hospitalents/couverture animatrice@demo.gouv.fr
            /communautes/services-publics-plus/sources administration@demo.gouv.fr
            /administration/communautes moderation@demo.gouv.fr
            /communautes/hospitalents/reglages animatrice@demo.gouv.fr
            /communautes/ia-dans-l-administration/rejoindre agent@demo.gouv.fr
            /communautes/hospitalents/animer animatrice@demo.gouv.fr
            /communautes/hospitalents/animer/membres animatrice@demo.gouv.fr
            /communautes/futurs-publics/animer/membres?q=a&role=membre&tri=nom&page=2 animatrice@demo.gouv.fr
            /mes-communautes membre@demo.gouv.fr
            /mes-communautes animatrice@demo.gouv.fr
            /mon-profil membre@demo.gouv.fr
            /mes-alertes membre@demo.gouv.fr
            /mes-alertes/nouvelle?theme=design membre@demo.gouv.fr
            /communautes/cadres-de-nuit-a-l-hopital/vie moderation@demo.gouv.fr
            /communautes/cadres-de-nuit-a-l-hopital/vie animatrice@demo.gouv.fr
            /mon-profil/supprimer animatrice@demo.gouv.fr
            /depot/messages/1/fichiers animatrice@demo.gouv.fr
            """;

    @BeforeAll
    static void warmUp() {
        pages().map(Arguments::get).forEach(cells -> open((String) cells[0], (String) cells[1]));
        // watched now, while pages are being forgotten
        StatementCount.timers();
    }

    private static int open(String path, String account) {
        HttpVisit visit =
                VISITS.computeIfAbsent(account, name -> name.isEmpty() ? new HttpVisit() : new HttpVisit().as(name));
        int status = visit.get(path).statusCode();
        VISITED.put(path, System.nanoTime());
        return status;
    }

    /** The statements of a page that nobody has opened for a while. */
    private static List<String> statements(String path, String account) throws InterruptedException {
        long since = System.nanoTime() - VISITED.getOrDefault(path, 0L);
        Thread.sleep(TimeUnit.NANOSECONDS.toMillis(Math.max(0, FORGOTTEN - since)));
        return StatementCount.during(() -> open(path, account));
    }

    /** Pages for one reader before the same pages for the next: they have been forgotten by then. */
    static Stream<Arguments> pages() {
        Map<String, Integer> readers = new HashMap<>();
        return PAGES.lines()
                .map(line -> line.split(" ", 2))
                .map(cells -> Map.entry(
                        readers.merge(cells[0], 1, Integer::sum),
                        Arguments.of(cells[0], cells.length > 1 ? cells[1] : "")))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue);
    }

    @ParameterizedTest(name = "{1} {0}")
    @MethodSource("pages")
    void a_page_costs_at_most_six_statements(String path, String account) throws InterruptedException {
        List<String> statements = statements(path, account);
        for (int again = 0; again < 2 && statements.size() > StatementCount.MOST_OF_A_PAGE; again++) {
            // reference data and figures are read again every minute, one after the other, perhaps just now; a page
            // that costs too much does so each time
            statements = statements(path, account);
        }
        assertThat(open(path, account)).isEqualTo(200);
        assertThat(statements).as("%s as %s", path, account).hasSizeLessThanOrEqualTo(StatementCount.MOST_OF_A_PAGE);
    }
}
