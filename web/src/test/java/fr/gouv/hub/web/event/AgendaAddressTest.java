package fr.gouv.hub.web.event;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.domain.event.EventCriteria;
import fr.gouv.hub.domain.event.EventCursor;
import fr.gouv.hub.domain.event.EventFormat;
import fr.gouv.hub.domain.event.EventMode;
import fr.gouv.hub.domain.event.EventPeriod;
import fr.gouv.hub.domain.reference.TerritoryItem;
import fr.gouv.hub.domain.reference.TerritoryKind;
import fr.gouv.hub.domain.reference.ThemeItem;
import fr.gouv.hub.service.reference.ReferenceBook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgendaAddressTest {

    private static final ReferenceBook BOOK = new ReferenceBook(
            List.of(new ThemeItem(1, "management", "Management", null)),
            List.of(new TerritoryItem(84, "R84", TerritoryKind.REGION, "Auvergne-Rhône-Alpes", null)),
            List.of());

    private static AgendaAddress read(String... pairs) {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            parameters.put(pairs[i], new String[] {pairs[i + 1]});
        }
        return AgendaAddress.read(parameters, BOOK);
    }

    @Test
    void an_empty_address_asks_for_all_that_is_to_come() {
        assertThat(read().criteria()).isEqualTo(EventCriteria.ALL);
        assertThat(read("theme", "", "territoire", " ", "periode", "").criteria())
                .isEqualTo(EventCriteria.ALL);
        assertThat(read().without("")).isEmpty();
    }

    @Test
    void every_filter_is_read_and_written_back() {
        AgendaAddress all = read(
                "theme",
                "management",
                "territoire",
                "R84",
                "format",
                "atelier",
                "mode",
                "en-ligne",
                "communautes",
                "miennes",
                "periode",
                "30-jours");
        assertThat(all.criteria())
                .isEqualTo(new EventCriteria(
                        Set.of(1),
                        Set.of(84),
                        Set.of(EventFormat.WORKSHOP),
                        EventMode.ONLINE,
                        true,
                        EventPeriod.MONTH));
        assertThat(all.ignored()).isEmpty();
        assertThat(all.without(""))
                .isEqualTo(
                        "?theme=management&territoire=R84&format=atelier&mode=en-ligne&communautes=miennes&periode=30-jours");
        assertThat(all.without("format")).doesNotContain("atelier").contains("theme=management");
    }

    @Test
    void wrong_values_are_left_out_and_said() {
        AgendaAddress wrong =
                read("theme", "inconnu", "periode", "<script>", "mode", "x".repeat(1_000), "apres", "abc");
        assertThat(wrong.criteria()).isEqualTo(EventCriteria.ALL);
        assertThat(wrong.cursor()).isNull();
        assertThat(wrong.ignored()).containsExactly("inconnu", "x".repeat(40) + "…", "<script>");
    }

    @Test
    void a_page_keeps_the_filters_and_says_where_it_begins() {
        EventCursor cursor = new EventCursor(Instant.ofEpochSecond(1_800_000_000L), 17, false);
        String next = read("territoire", "R84").from(cursor, EventPeriod.UPCOMING);
        assertThat(next).isEqualTo("?territoire=R84&apres=1800000000-17");
        assertThat(read("apres", "1800000000-17").cursor()).isEqualTo(cursor);
        assertThat(read("avant", "1800000000-17").cursor().backwards()).isTrue();
        assertThat(read().from(cursor, EventPeriod.PAST))
                .as("the past, shown instead")
                .startsWith("?periode=passes&");
    }

    @Test
    void every_constant_has_a_code() {
        assertThat(AgendaCodes.FORMATS).containsOnlyKeys(EventFormat.values());
        assertThat(AgendaCodes.MODES).containsOnlyKeys(EventMode.values());
        assertThat(AgendaCodes.PERIODS).containsOnlyKeys(EventPeriod.values());
        assertThat(AgendaCodes.SHAPES).containsOnlyKeys(AgendaWhen.Shape.values());
    }

    @Test
    void a_month_a_week_and_a_day_are_read_and_written_back_with_the_filters() {
        AgendaAddress month = read("vue", "mois", "mois", "2026-11", "theme", "management");
        assertThat(month.when()).isEqualTo(AgendaWhen.monthOf(LocalDate.parse("2026-11-24")));
        assertThat(month.without("")).isEqualTo("?theme=management&vue=mois&mois=2026-11");
        assertThat(month.to(month.when().plus(2))).isEqualTo("?theme=management&vue=mois&mois=2027-01");
        AgendaAddress week = read("vue", "semaine", "semaine", "2026-W48");
        assertThat(week.when().day()).isEqualTo(LocalDate.parse("2026-11-23"));
        assertThat(week.to(week.when().plus(1))).isEqualTo("?vue=semaine&semaine=2026-W49");
        AgendaAddress day = read("jour", "2026-11-24", "periode", "passes");
        assertThat(day.criteria().day()).isEqualTo(LocalDate.parse("2026-11-24"));
        assertThat(day.period()).as("a day is past or to come by itself").isEqualTo(EventPeriod.UPCOMING);
        assertThat(day.without(AgendaCodes.DAY)).isEmpty();
        assertThat(month.to(AgendaWhen.LIST)).isEqualTo("?theme=management");
        assertThat(month.calendar()).isEqualTo("?theme=management");
    }

    @Test
    void without_a_date_the_tables_show_that_of_today() {
        LocalDate today = LocalDate.parse("2027-01-01");
        assertThat(read("vue", "mois").when().or(today).day()).isEqualTo(today);
        AgendaWhen week = read("vue", "semaine").when().or(today);
        assertThat(week.day()).isEqualTo(LocalDate.parse("2026-12-28"));
        assertThat(week.pairs()).containsExactly("vue", "semaine", "semaine", "2026-W53");
        assertThat(read("vue", "liste").when()).isEqualTo(AgendaWhen.LIST);
    }

    @ParameterizedTest
    @CsvSource({
        "vue, siecle",
        "mois, 2026-13",
        "mois, 1999-12",
        "mois, 2026-1",
        "semaine, 2026-W00",
        "semaine, 2026-W54",
        "semaine, 2027-W53",
        "semaine, 2026-48",
        "jour, 2027-02-29",
        "jour, 2026-11-31",
        "jour, 0000-00-00",
        "jour, hier",
    })
    void dates_that_do_not_exist_are_left_out_and_said(String parameter, String value) {
        String view = "jour".equals(parameter) ? "liste" : parameter;
        AgendaAddress wrong = "vue".equals(parameter) ? read(parameter, value) : read("vue", view, parameter, value);
        assertThat(wrong.ignored()).containsExactly(value);
        assertThat(wrong.when().day()).isNull();
    }

    @Test
    void every_week_of_a_century_is_itself_again() {
        for (LocalDate monday = LocalDate.parse("2000-01-03"); monday.getYear() < 2100; monday = monday.plusWeeks(1)) {
            AgendaWhen week = AgendaWhen.weekOf(monday.plusDays(monday.getDayOfMonth() % 7));
            assertThat(week.day()).isEqualTo(monday);
            assertThat(AgendaWhen.readWeek(week.pairs().get(3))).contains(monday);
        }
    }
}
