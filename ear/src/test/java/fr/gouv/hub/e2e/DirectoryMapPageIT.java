package fr.gouv.hub.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The directory on a map of France. */
class DirectoryMapPageIT {

    private static Document read(String path) {
        HttpResponse<String> answer = new HttpVisit().get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body(), answer.uri().toString());
    }

    @Test
    void a_reader_goes_from_the_list_to_the_map_to_a_region_to_a_departement_and_back_without_scripts() {
        try (Visit visit = Visit.withoutScripts()) {
            visit.open("/communautes?theme=design&tri=membres");
            visit.follow("Carte");
            assertThat(visit.page()).hasURL(Pattern.compile(".*theme=design&tri=membres&vue=carte$"));
            visit.page()
                    .locator("#tableau")
                    .getByRole(
                            AriaRole.LINK,
                            new Locator.GetByRoleOptions()
                                    .setName("Auvergne-Rhône-Alpes")
                                    .setExact(true))
                    .click();
            assertThat(visit.page()).hasURL(Pattern.compile(".*theme=design&territoire=R84&tri=membres&vue=carte$"));
            assertThat(visit.page().locator("#tableau caption")).containsText("Auvergne-Rhône-Alpes");
            visit.page()
                    .locator("#tableau")
                    .getByRole(
                            AriaRole.LINK,
                            new Locator.GetByRoleOptions().setName("Rhône").setExact(true))
                    .click();
            assertThat(visit.page()).hasURL(Pattern.compile(".*territoire=D69&tri=membres&vue=carte$"));
            visit.follow("Toute la France");
            assertThat(visit.page()).hasURL(Pattern.compile(".*theme=design&tri=membres&vue=carte$"));
            visit.follow("Liste");
            assertThat(visit.page()).hasURL(Pattern.compile(".*theme=design&tri=membres$"));
        }
    }

    @Test
    void a_click_on_a_region_opens_it() {
        try (Visit visit = Visit.begin()) {
            visit.open("/communautes?vue=carte");
            visit.page().waitForLoadState(LoadState.NETWORKIDLE);
            visit.page()
                    .locator(".hub-map__drawing a[aria-label^='Auvergne-Rhône-Alpes']")
                    .click();
            assertThat(visit.page()).hasURL(Pattern.compile(".*territoire=R84&vue=carte$"));
        }
    }

    @Test
    void filters_sent_from_the_map_come_back_to_the_map() {
        try (Visit visit = Visit.withoutScripts()) {
            visit.open("/communautes?vue=carte");
            visit.page().locator("label[for=theme-design]").click();
            visit.press("Appliquer les filtres");
            assertThat(visit.page()).hasURL(Pattern.compile(".*vue=carte.*"));
            assertThat(visit.page().locator(".hub-map__drawing")).isVisible();
            visit.follow("Tout effacer");
            assertThat(visit.page()).hasURL(Pattern.compile(".*/communautes\\?vue=carte$"));
        }
    }

    @Test
    void the_keyboard_opens_a_region() {
        try (Visit visit = Visit.begin()) {
            visit.open("/communautes?vue=carte");
            Locator bretagne = visit.page().locator(".hub-map__drawing a[aria-label^='Bretagne']");
            bretagne.focus();
            String width = (String) bretagne.locator("use").evaluate("use => getComputedStyle(use).strokeWidth");
            assertThat(width).as("focus is seen").isEqualTo("6px");
            visit.page().keyboard().press("Enter");
            assertThat(visit.page()).hasURL(Pattern.compile(".*territoire=R53&vue=carte$"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/communautes?vue=carte",
                "/communautes?vue=carte&theme=design",
                "/communautes?vue=carte&territoire=R11"
            })
    void the_table_says_what_the_map_says_and_what_the_directory_finds(String path) {
        Document map = read(path);
        List<String> drawn = map.select(".hub-map__drawing a").eachAttr("aria-label");
        assertThat(drawn).isNotEmpty();
        for (var row : map.select("#tableau tbody tr")) {
            String name = row.select("th a").text();
            String count = row.select("td").text();
            drawn.stream().filter(label -> label.startsWith(name + "\u00a0:")).forEach(label -> assertThat(label)
                    .contains(count.equals("0") ? "aucune" : count.replace("\u202f", "")));
            Document there = Jsoup.parse(
                    new HttpVisit().get(row.select("th a").attr("href")).body());
            assertThat(there.select("div[role=status] h2").text())
                    .as(name)
                    .startsWith(count.equals("0") ? "Aucune" : count + " ");
        }
    }

    @Test
    void a_region_with_small_departements_is_sound() {
        PagesPageIT.requireSound("map-inset", "/communautes?territoire=R11&vue=carte", "");
    }

    @Test
    void every_territory_of_the_first_level_is_there() {
        Document map = read("/communautes?vue=carte");
        assertThat(map.select(".hub-map__drawing a"))
                .as("régions of the mainland")
                .hasSize(13);
        assertThat(map.select(".hub-map__tiles a"))
                .as("the nation, 5 régions and 8 lands overseas")
                .hasSize(14);
        assertThat(map.select("#tableau tbody tr")).hasSize(27);
        assertThat(read("/communautes?vue=carte&territoire=R84").select(".hub-map__drawing a"))
                .hasSize(12);
        Document around = read("/communautes?vue=carte&territoire=R11");
        assertThat(around.select(".hub-map__drawing a")).hasSize(8);
        assertThat(around.select(".hub-map__inset a"))
                .as("Paris and its neighbours")
                .hasSize(4);
    }

    @Test
    void every_shape_that_the_map_names_is_drawn() {
        for (String path : List.of("/communautes?vue=carte", "/communautes?vue=carte&territoire=R94")) {
            for (String drawing : read(path).select(".hub-map use").eachAttr("href")) {
                String[] parts = drawing.split("#", -1);
                HttpResponse<String> sheet = new HttpVisit().get(parts[0]);
                assertThat(sheet.statusCode()).isEqualTo(200);
                assertThat(sheet.headers().firstValue("Content-Type").orElse(""))
                        .startsWith("image/svg+xml");
                assertThat(sheet.headers().firstValue("Cache-Control").orElse(""))
                        .contains("immutable");
                assertThat(sheet.body()).contains("id=\"" + parts[1] + "\"");
            }
        }
    }
}
