package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.Row;
import java.net.URI;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What the hub makes of the address of a newcomer. */
class NewcomerIT {

    @Test
    void the_profile_proposes_the_administration_and_the_territory_of_the_address() {
        HttpVisit visit = new HttpVisit();
        String link = SignInLinks.path(Row.unique("camille.exemple") + "@ain.gouv.fr", 30);
        assertThat(visit.formOf(visit.get(link), "confirm-link").submit().statusCode())
                .isEqualTo(302);
        Document profile = Jsoup.parse(visit.get("/mon-profil").body());
        assertThat(profile.select("#administration option[selected]").eachText())
                .containsExactly("Préfecture de l’Ain");
        assertThat(profile.select("#territory option[selected]").eachText()).containsExactly("Ain");
        assertThat(profile.select("#branch option[selected]").eachText()).hasSize(1);
        assertThat(profile.select("main").text()).contains("Voici ce que le hub a déduit de votre adresse");
    }

    @Test
    void an_internationalised_domain_that_is_eligible_lets_in() {
        TestPortal.update("insert into email_domain (domain, with_subdomains, eligible)"
                + " values ('xn--prfecture-c4a.example', false, true)");
        try {
            String name = Row.unique("camille");
            HttpVisit visit = new HttpVisit();
            HttpResponse<String> asked = visit.formOf(visit.get("/inscription"), "email")
                    .with("email", " " + name + "@Préfecture.example ")
                    .submit();
            assertThat(Jsoup.parse(asked.body()).select("main").text()).contains("Consultez votre messagerie");
            String address = name + "@xn--prfecture-c4a.example";
            URI link = URI.create(Mailbox.linkIn(Mailbox.await(address, 1)));
            HttpResponse<String> arrived = visit.formOf(
                            visit.get(link.getRawPath() + "?" + link.getRawQuery()), "confirm-link")
                    .submit();
            assertThat(arrived.statusCode()).isEqualTo(302);
            assertThat(visit.get("/mon-profil").body()).contains(address);
        } finally {
            TestPortal.update("delete from email_domain where domain = 'xn--prfecture-c4a.example'");
        }
    }
}
