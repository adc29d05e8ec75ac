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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

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
    }
}
