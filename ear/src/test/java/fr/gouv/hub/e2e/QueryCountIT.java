package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page costs at most six statements, whatever the number of rows; reference data and figures are warm. */
class QueryCountIT {

    private static final int MOST = 6;
    private static final Map<String, HttpVisit> VISITS = new ConcurrentHashMap<>();

    @ParameterizedTest(name = "{1} {0}")
    @CsvSource({
        "/, ''",
        "/communautes, ''",
        "/communautes?page=2, ''",
        "/communautes?territoire=R84, ''",
        "/communautes?vue=carte, ''",
        "/communautes?territoire=R84&vue=carte, animatrice@demo.gouv.fr",
        "/communautes/futurs-publics, ''",
        "/communautes/futurs-publics/rejoindre, ''",
        "/inscription, ''",
        "/accessibilite, ''",
        "/, animatrice@demo.gouv.fr",
        "/communautes, animatrice@demo.gouv.fr",
        "/communautes/futurs-publics, animatrice@demo.gouv.fr",
        "/communautes/hospitalents, membre@demo.gouv.fr",
        "/communautes/hospitalents/rejoindre, membre@demo.gouv.fr",
        "/communautes/futurs-publics/quitter, membre@demo.gouv.fr",
        "/communautes/hospitalents/demandes, animatrice@demo.gouv.fr",
        "/communautes/hospitalents/demandes?etat=acceptees, animatrice@demo.gouv.fr",
        "/communautes/hospitalents/invitations, animatrice@demo.gouv.fr",
        "/communautes/hospitalents/membres, animatrice@demo.gouv.fr",
        "/communautes/futurs-publics/membres, membre@demo.gouv.fr",
        "/communautes/proposer?q=accueil+des+usagers&theme=design&territoire=R84, agent@demo.gouv.fr",
        "/communautes/hospitalents/vie, animatrice@demo.gouv.fr",
        "/communautes/hospitalents/vie, moderation@demo.gouv.fr",
        "/administration/communautes, moderation@demo.gouv.fr",
        "/communautes/hospitalents/reglages, animatrice@demo.gouv.fr",
        "/communautes/ia-dans-l-administration/rejoindre, agent@demo.gouv.fr",
        "/mes-communautes, membre@demo.gouv.fr",
        "/mes-communautes, animatrice@demo.gouv.fr",
        "/mon-profil, membre@demo.gouv.fr",
        "/mes-alertes, membre@demo.gouv.fr",
        "/mes-alertes/nouvelle?theme=design, membre@demo.gouv.fr",
    })
    void a_page_costs_at_most_six_statements(String path, String account) {
        HttpVisit visit =
                VISITS.computeIfAbsent(account, name -> name.isEmpty() ? new HttpVisit() : new HttpVisit().as(name));
        assertThat(visit.get(path).statusCode()).isEqualTo(200);
        List<String> statements = StatementCount.during(() -> visit.get(path));
        if (statements.size() > MOST) {
            // reference data is read again every minute, perhaps just now; a page that costs too much does so again
            statements = StatementCount.during(() -> visit.get(path));
        }
        assertThat(statements).as("%s as %s", path, account).hasSizeLessThanOrEqualTo(MOST);
    }
}
