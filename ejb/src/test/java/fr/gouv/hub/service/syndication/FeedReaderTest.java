package fr.gouv.hub.service.syndication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.domain.news.ImportedItem;
import fr.gouv.hub.domain.syndication.ImportException;
import fr.gouv.hub.domain.syndication.ImportTrouble;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private static List<ImportedItem> read(String feed) throws ImportException {
        return FeedReader.read(feed.getBytes(StandardCharsets.UTF_8), NOW);
    }

    private static String rss(String items) {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>T</title><link>https://site.example</link>"
                + "<description>D</description>" + items + "</channel></rss>";
    }

    private static String item(String title, String link, String rest) {
        return "<item><title>" + title + "</title><link>" + link + "</link>" + rest + "</item>";
    }

    private static ImportedItem only(String item) throws ImportException {
        List<ImportedItem> items = read(rss(item));
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    @Test
    void an_rss_item_gives_title_summary_address_and_date() throws ImportException {
        ImportedItem item = only(item(
                "Un titre",
                "https://site.example/1",
                "<description>&lt;p&gt;Un &lt;b&gt;texte&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;Deux.&lt;/p&gt;</description>"
                        + "<guid>abc</guid><pubDate>Fri, 20 Nov 2026 08:00:00 +0100</pubDate>"));
        assertThat(item.title()).isEqualTo("Un titre");
        assertThat(item.summary()).isEqualTo("Un texte. Deux.");
        assertThat(item.url()).isEqualTo("https://site.example/1");
        assertThat(item.publishedAt()).isEqualTo(Instant.parse("2026-11-20T07:00:00Z"));
        assertThat(item.key()).isEqualTo(Sha256.hex("abc"));
    }

    @Test
    void an_atom_entry_does_as_well() throws ImportException {
        List<ImportedItem> items = read("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>T</title><id>urn:x</id>"
                + "<updated>2026-11-20T00:00:00Z</updated><entry><id>urn:1</id><title type=\"html\">A &amp;amp; B</title>"
                + "<link href=\"https://site.example/a\"/><updated>2026-11-20T00:00:00Z</updated>"
                + "<summary>En bref</summary></entry></feed>");
        assertThat(items).singleElement().satisfies(item -> {
            assertThat(item.title()).isEqualTo("A & B");
            assertThat(item.publishedAt()).isEqualTo(Instant.parse("2026-11-20T00:00:00Z"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "UTF-16"})
    void letters_survive_whatever_the_encoding(String encoding) throws ImportException {
        String feed = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>"
                + rss(item("Été à Noël", "https://site.example/1", "")).replaceFirst("<\\?xml[^>]*>", "");
        assertThat(FeedReader.read(feed.getBytes(Charset.forName(encoding)), NOW)
                        .get(0)
                        .title())
                .isEqualTo("Été à Noël");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE rss SYSTEM \"http://localhost:1/evil.dtd\">",
                "<!DOCTYPE rss [<!ENTITY % x SYSTEM \"http://localhost:1/evil.dtd\"> %x;]>",
                "<!DOCTYPE rss>"
            })
    void a_document_that_declares_a_type_is_refused(String doctype) {
        String feed = "<?xml version=\"1.0\"?>" + doctype
                + rss(item("&x;&b;", "https://site.example/1", "")).replaceFirst("<\\?xml[^>]*>", "");
        assertUnreadable(feed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<html><body>Bonjour</body></html>",
                "{\"items\":[]}",
                "<rss",
                "<rss version=\"2.0\"/>x",
                "\0\0",
                "%PDF-1.4",
                "<?xml version=\"1.0\" encoding=\"nonsense\"?><rss/>",
                "<a/>"
            })
    void what_is_no_feed_is_refused(String text) {
        assertUnreadable(text);
    }

    @Test
    void a_document_of_endless_depth_is_refused_at_once() {
        long begin = System.nanoTime();
        assertUnreadable("<a>".repeat(300_000));
        assertUnreadable("<a>".repeat(100_000) + "</a>".repeat(100_000));
        assertUnreadable(rss(item("x", "https://site.example/1", "<a>".repeat(50_000) + "</a>".repeat(50_000))));
        // it used to take minutes
        assertThat(System.nanoTime() - begin).isLessThan(30_000_000_000L);
    }

    private static void assertUnreadable(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(ImportException.class, e -> assertThat(e.trouble())
                .isEqualTo(ImportTrouble.UNREADABLE));
    }

    @Test
    void of_ten_thousand_entries_the_latest_fifty_are_taken() throws ImportException {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            items.append(item(
                    "n" + i,
                    "https://site.example/" + i,
                    "<pubDate>"
                            + java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                    NOW.minusSeconds(10_000 - i).atOffset(java.time.ZoneOffset.UTC))
                            + "</pubDate>"));
        }
        List<ImportedItem> read = read(rss(items.toString()));
        assertThat(read).hasSize(FeedReader.MOST_ITEMS);
        assertThat(read.get(0).title()).isEqualTo("n9999");
    }

    @Test
    void entries_of_one_identifier_are_one_item() throws ImportException {
        assertThat(read(rss(item("Un", "https://site.example/1", "<guid>x</guid>")
                        + item("Deux", "https://site.example/2", "<guid>x</guid>")
                        + item("Trois", "https://site.example/3", "")
                        + item("Quatre", "https://site.example/3", ""))))
                .extracting(ImportedItem::title)
                .containsExactly("Un", "Trois");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hier", "", "Fri, 99 Nov 2026 08:00:00 GMT", "0000-00-00", "-1", "9999999-01-01"})
    void a_date_that_is_none_is_left_open_or_leaves_the_item_out(String date) throws ImportException {
        assertThat(read(rss(item("x", "https://site.example/1", "<pubDate>" + date + "</pubDate>"))))
                .hasSizeLessThanOrEqualTo(1)
                .allMatch(item ->
                        item.publishedAt() == null || !item.publishedAt().isAfter(NOW));
        assertThat(only(item("x", "https://site.example/1", "<pubDate>hier</pubDate>"))
                        .publishedAt())
                .isNull();
    }

    @Test
    void a_date_to_come_counts_as_now_and_an_old_one_leaves_the_item_out() throws ImportException {
        assertThat(only(item("x", "https://site.example/1", "<pubDate>Fri, 20 Nov 2099 08:00:00 GMT</pubDate>"))
                        .publishedAt())
                .isEqualTo(NOW);
        assertThat(read(rss(item("x", "https://site.example/1", "<pubDate>Fri, 20 Nov 2009 08:00:00 GMT</pubDate>"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://site.example/",
                "/relative",
                "",
                "https://",
                "https:///x",
                "https://user:secret@site.example/",
                "vbscript:x",
                "https://site.example/a b",
                " \n "
            })
    void an_item_that_leads_nowhere_is_left_out(String link) throws ImportException {
        assertThat(read(rss(item("x", link, "")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&lt;script&gt;alert(1)&lt;/script&gt;Titre",
                "Titre&lt;img src=x onerror=alert(1)&gt;",
                "&lt;svg onload=alert(1)&gt;Titre&lt;/svg&gt;",
                "&lt;style&gt;*{}&lt;/style&gt;Titre",
                "&lt;a href='javascript:alert(1)'&gt;Titre&lt;/a&gt;",
                "<![CDATA[<b>Titre</b>]]>",
                "&#8238;Titre&#8203;",
                "Ti&#13;&#10;tre"
            })
    void only_words_are_kept_of_a_title(String title) throws ImportException {
        assertThat(only(item(title, "https://site.example/1", "")).title().replace(" ", ""))
                .isEqualTo("Titre");
    }

    @Test
    void long_texts_are_cut_between_words() throws ImportException {
        ImportedItem item = only(item(
                "mot ".repeat(100),
                "https://site.example/1",
                "<description>" + "phrase ".repeat(1_000) + "</description>"));
        assertThat(item.title()).hasSizeLessThanOrEqualTo(150).endsWith("mot…");
        assertThat(item.summary()).hasSizeLessThanOrEqualTo(300).endsWith("phrase…");
        assertThat(only(item("😀".repeat(200), "https://site.example/1", "")).title())
                .hasSizeLessThanOrEqualTo(150)
                .doesNotMatch(".*[\\uD800-\\uDBFF]…");
    }

    @Test
    void an_item_without_a_title_takes_its_first_words() throws ImportException {
        assertThat(only("<item><link>https://site.example/1</link><description>Bonjour</description></item>")
                        .title())
                .isEqualTo("Bonjour");
        assertThat(read(rss("<item><link>https://site.example/1</link></item>")))
                .isEmpty();
    }
}
