package fr.gouv.hub.domain.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationListTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "camille.exemple@gouv.fr",
                "  Camille.Exemple@GOUV.fr  ",
                "Camille Exemple <camille.exemple@gouv.fr>",
                "\"Exemple, Camille\" <camille.exemple@gouv.fr>;",
                "<camille.exemple@gouv.fr>",
                "Camille <camille.exemple@gouv.fr",
                "\n\n\u200bcamille.exemple@gouv.fr\r\n",
            })
    void one_address_is_read_in_every_form_that_people_paste(String pasted) {
        InvitationList list = InvitationList.read(pasted);
        assertThat(list.entries()).singleElement().satisfies(entry -> assertThat(
                        entry.address().orElseThrow().value())
                .isEqualTo("camille.exemple@gouv.fr"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a@x.fr, b@x.fr|2",
                "a@x.fr;b@x.fr; |2",
                "a@x.fr b@x.fr|2",
                "A <a@x.fr>, B <b@x.fr>|2",
                "',;'|0",
                "Camille <a@x.fr>, paul@x.fr|2",
                "paul@x.fr; Camille <a@x.fr>|2",
                "Camille <a@x.fr> paul@x.fr|2",
                "'\"Exemple, Camille\" <a@x.fr>, \"Paul; B\" <b@x.fr>, c@x.fr'|3",
                "'Camille <a@x.fr, Paul <b@x.fr>'|2",
                "'A <a@x.fr> B <b@x.fr>'|2",
                "'\"a@x.fr\"; \"b@x.fr, c@x.fr\"'|3",
                "<a@x.fr,b@x.fr|2",
            })
    void several_addresses_of_one_line_are_told_apart(String pasted, int addresses) {
        assertThat(InvitationList.read(pasted).entries())
                .hasSize(addresses)
                .allSatisfy(entry -> assertThat(entry.address()).isPresent());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Camille <a@x.fr>, Paul|Paul",
                "Exemple, Camille <a@x.fr>|Exemple",
                "Camille <a@x.fr> et Paul|et",
                "Camille <a@x.fr>; Paul <>|Paul <>",
            })
    void what_stands_beside_a_bracket_is_answered_too(String pasted, String refused) {
        assertThat(InvitationList.read(pasted).entries())
                .anySatisfy(entry -> assertThat(entry.address()).isPresent())
                .anySatisfy(entry -> {
                    assertThat(entry.text()).isEqualTo(refused);
                    assertThat(entry.address()).isEmpty();
                });
    }

    @Test
    void what_is_no_address_is_answered_with_its_line() {
        InvitationList list = InvitationList.read("a@x.fr\n\nCamille\n<script>alert(1)</script>\n" + "x".repeat(500));
        assertThat(list.entries())
                .extracting(InvitationList.Entry::line, entry -> entry.address().isPresent())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, true),
                        org.assertj.core.groups.Tuple.tuple(3, false),
                        org.assertj.core.groups.Tuple.tuple(4, false),
                        org.assertj.core.groups.Tuple.tuple(4, false),
                        org.assertj.core.groups.Tuple.tuple(5, false));
        assertThat(list.entries().get(4).text()).hasSize(81).endsWith("…");
    }

    @Test
    void two_hundred_addresses_are_read_and_the_lines_after_them_named() {
        String pasted = IntStream.rangeClosed(1, 10_000)
                .mapToObj(i -> "agent" + i + "@gouv.fr")
                .collect(Collectors.joining("\n"));
        InvitationList list = InvitationList.read(pasted);
        assertThat(list.entries()).hasSize(InvitationList.MOST);
        assertThat(list.firstUnread()).isEqualTo(201);
        assertThat(list.lastLine()).isEqualTo(10_000);
    }

    @Test
    void exactly_two_hundred_leave_nothing_aside() {
        String pasted = IntStream.rangeClosed(1, InvitationList.MOST)
                .mapToObj(i -> "agent" + i + "@gouv.fr")
                .collect(Collectors.joining("\n"));
        assertThat(InvitationList.read(pasted + "\n\n").firstUnread()).isZero();
        assertThat(InvitationList.read(pasted + ", un.autre@gouv.fr").firstUnread())
                .isEqualTo(InvitationList.MOST);
    }

    @Test
    void nothing_pasted_breaks_it() {
        Random random = new Random(7);
        String signs = "ab@<>,; .\n\t\"é\u0000\u202e";
        for (int i = 0; i < 2_000; i++) {
            String text = random.ints(60, 0, signs.length())
                    .mapToObj(at -> signs.substring(at, at + 1))
                    .collect(Collectors.joining());
            assertThatCode(() -> InvitationList.read(text)).doesNotThrowAnyException();
        }
        for (String sign : new String[] {"\"", "<,", "\"<", "<a"}) {
            assertThat(InvitationList.read(sign.repeat(100_000)).entries())
                    .hasSizeLessThanOrEqualTo(InvitationList.MOST);
        }
        assertThat(InvitationList.read("<".repeat(100_000)).entries()).hasSizeLessThanOrEqualTo(InvitationList.MOST);
    }

    @Test
    void what_is_long_is_shown_by_its_beginning_cut_between_two_signs() {
        assertThat(InvitationList.read("x".repeat(80)).entries().get(0).text()).isEqualTo("x".repeat(80));
        assertThat(InvitationList.read("x".repeat(79) + "😀😀").entries().get(0).text())
                .isEqualTo("x".repeat(79) + "😀…");
    }
}
