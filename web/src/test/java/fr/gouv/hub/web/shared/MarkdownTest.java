package fr.gouv.hub.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private final Markdown markdown = new Markdown();

    @Test
    void nothing_gives_nothing() {
        assertThat(markdown.html(null)).isEmpty();
        assertThat(markdown.html("  \n ")).isEmpty();
    }

    @Test
    void what_is_marked_stands_in_strong_letters_but_not_in_links_nor_code() {
        Pattern handle = Pattern.compile("@[a-z.]+");
        assertThat(markdown.html("Merci @zoe.a et *@paul.b* !", handle))
                .isEqualToIgnoringNewLines(
                        "<p>Merci <strong>&#64;zoe.a</strong> et <em><strong>&#64;paul.b</strong></em> !</p>");
        assertThat(markdown.html("[@zoe.a](https://ok.fr) et `@paul.b`", handle))
                .doesNotContain("<strong>");
        assertThat(markdown.html("<script>@zoe.a</script>", handle)).doesNotContain("<script");
        assertThat(markdown.html("@zoe.a", null)).doesNotContain("<strong>");
        assertThat(markdown.html(null, handle)).isEmpty();
    }

    @Test
    void emphasis_lists_and_quotes_are_kept() {
        assertThat(markdown.html("**fort** et *doux*\n\n- un\n- deux\n\n> dit"))
                .contains("<strong>fort</strong>", "<em>doux</em>", "<li>un</li>", "<blockquote>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "texte <b onmouseover=alert(1)>gras</b>",
                "[clic](javascript:alert(1))",
                "[clic](JaVaScRiPt&#58;alert(1))",
                "[clic](data:text/html;base64,PHNjcmlwdD4=)",
                "[clic](vbscript:x)",
                "![image](javascript:alert(1))",
                "<javascript:alert(1)>",
                "<style>body{display:none}</style>",
                "<iframe src=\"https://evil.example\"></iframe>",
                "<svg/onload=alert(1)>",
                "[a](https://ok.fr \"x\" onclick=\"alert(1)\")",
                "`<script>`",
                "[x]: javascript:alert(1)\n\n[x]"
            })
    void nothing_that_runs_or_loads_gets_through(String text) {
        assertThat(markdown.html(text))
                .doesNotContainPattern("<(script|img|b|style|iframe|svg)[ />]")
                .doesNotContainPattern("(?i)href=\"(javascript|data|vbscript)")
                .doesNotContainPattern("<[^>]* on[a-z]+=");
    }

    @Test
    void html_is_shown_as_text() {
        assertThat(markdown.html("<b>gras</b>")).contains("&lt;b&gt;gras&lt;/b&gt;");
    }

    @Test
    void links_lead_to_the_web_and_give_nothing_away() {
        assertThat(markdown.html("[site](https://www.modernisation.gouv.fr/a?b=1&c=2)"))
                .contains("href=\"https://www.modernisation.gouv.fr/a?b&#61;1&amp;c&#61;2\"")
                .contains("rel=\"noopener noreferrer\"");
        assertThat(markdown.html("[écrire](mailto:a@b.fr)")).contains("href=\"mailto:a&#64;b.fr\"");
    }

    @Test
    void a_picture_becomes_its_alternative_text() {
        assertThat(markdown.html("Voir ![le *plan*](https://evil.example/pixel.png) ici"))
                .contains("Voir le <em>plan</em> ici")
                .doesNotContain("evil.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"# A\n\n## B\n\n# C", "## A\n\n### B\n\n## C", "#### A\n\n###### B\n\n#### C"})
    void headings_begin_below_those_of_the_page(String text) {
        assertThat(markdown.html(text)).containsSubsequence("<h3>A</h3>", "<h4>B</h4>", "<h3>C</h3>");
    }

    @Test
    void a_lower_heading_before_a_higher_one_leaves_no_level_out() {
        assertThat(markdown.html("### A\n\n# B\n\n### C")).containsSubsequence("<h3>A", "<h3>B", "<h4>C");
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "- ", "*a ", "[", "![", "`", "_", "<", "\\", "1. ", "# "})
    void a_hostile_text_costs_little(String piece) {
        long start = System.nanoTime();
        markdown.html(piece.repeat(30_000));
        assertThat((System.nanoTime() - start) / 1_000_000).as("milliseconds").isLessThan(5_000);
    }
}
