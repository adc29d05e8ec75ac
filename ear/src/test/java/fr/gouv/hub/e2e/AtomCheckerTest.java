package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A checker that finds nothing would prove nothing: each of these feeds breaks one rule of RFC 4287. */
class AtomCheckerTest {

    private static final String ENTRY =
            """
            <entry>
            <id>urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6</id>
            <title>Un &lt;b&gt; titre</title>
            <updated>2026-11-23T18:30:02Z</updated>
            <published>2026-11-23T08:30:02+01:00</published>
            <link rel="alternate" type="text/html" href="https://hub.invalid/actualites/titre?a=b&amp;c=d%20e"/>
            <author><name>Design</name></author>
            <summary>Court</summary>
            <content type="html">&lt;p&gt;Long &lt;a href="https://hub.invalid/"&gt;ici&lt;/a&gt;&lt;/p&gt;</content>
            </entry>
            """;

    private static final String FEED =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
            <id>urn:uuid:70a76c80-d399-11d9-b93c-0003939e0af6</id>
            <title>Actualités</title>
            <link rel="self" type="application/atom+xml" href="https://hub.invalid/actualites/flux"/>
            <link rel="alternate" type="text/html" href="https://hub.invalid/actualites"/>
            <updated>2026-11-23T18:30:02Z</updated>
            <author><name>Le hub</name></author>
            """
                    + ENTRY + "</feed>";

    @Test
    void a_sound_feed_has_no_errors() {
        assertThat(AtomChecker.errors(FEED)).isEmpty();
        assertThat(AtomChecker.errors(FEED.replace(ENTRY, ""))).isEmpty();
        assertThat(AtomChecker.errors(FEED.replace("<author><name>Le hub</name></author>", "")))
                .as("its entry has an author")
                .isEmpty();
    }

    /** The first occurrence of one text becomes another. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\0',
            delimiter = '|',
            textBlock =
                    """
                    </feed>|
                    <title>Actualités</title>|
                    <title>Actualités</title>|<title></title>
                    <title>Actualités</title>|<title>A</title><title>B</title>
                    <title>Actualités</title>|<title type="markdown">A</title>
                    <title>Actualités</title>|<title><b>A</b></title>
                    <title>Actualités</title>|<name>A</name>
                    <id>urn:uuid:70a76c80-d399-11d9-b93c-0003939e0af6</id>|
                    <id>urn:uuid:70a76c80-d399-11d9-b93c-0003939e0af6</id>|<id>70a76c80</id>
                    <id>urn:uuid:70a76c80-d399-11d9-b93c-0003939e0af6</id>|<id>https://hub.invalid/a b</id>
                    urn:uuid:70a7|urn:uuid:60a7
                    2026-11-23T18:30:02Z|23 novembre 2026
                    2026-11-23T18:30:02Z|2026-11-23
                    2026-11-23T18:30:02Z|2026-11-23T18:30:02
                    2026-11-23T18:30:02Z|2026-11-23t18:30:02z
                    2026-11-23T18:30:02Z|2026-02-31T18:30:02Z
                    2026-11-23T18:30:02Z|2026-11-22T18:30:02Z
                    rel="self"|rel="alternate"
                    rel="self"|rel="soi"
                    href="https://hub.invalid/actualites/flux"|href="/actualites/flux"
                    href="https://hub.invalid/actualites/flux"|
                    href="https://hub.invalid/actualites/flux"|href="https://hub.invalid/é{}"
                    <author><name>Le hub</name></author>|<author></author>
                    <author><name>Le hub</name></author>|<author><name> </name></author>
                    <author><name>Le hub</name></author>|<author><name>A</name><name>B</name></author>
                    <author><name>Le hub</name></author>|<author><name>A</name><email>personne</email></author>
                    <summary>Court</summary>|<summary>A</summary><summary>B</summary>
                    <summary>Court</summary>|<summary type="xhtml">A</summary>
                    <content type="html">|<content type="html" src="https://hub.invalid/">
                    &lt;p&gt;Long|&lt;body&gt;Long
                    &lt;p&gt;Long|&lt;script&gt;Long
                    &lt;p&gt;Long|&lt;img src="/a.png" alt=""&gt;
                    &lt;a href="https://hub.invalid/"|&lt;a href="/actualites"
                    <published>|<published type="text">
                    xml:lang="fr"|lang="fr"
                    http://www.w3.org/2005/Atom|http://purl.org/atom/ns#
                    """)
    void what_breaks_a_rule_is_found(String sound, String broken) {
        String feed = FEED.replaceFirst(
                Pattern.quote(sound), Matcher.quoteReplacement(Objects.requireNonNullElse(broken, "")));
        assertThat(feed).isNotEqualTo(FEED);
        assertThat(AtomChecker.errors(feed)).as(feed).isNotEmpty();
    }

    @Test
    void entries_are_told_apart_and_can_be_opened() {
        assertThat(AtomChecker.errors(FEED.replace(ENTRY, ENTRY + ENTRY))).anyMatch(error -> error.contains("twice"));
        String bare = ENTRY.replaceFirst("(?s)<link.*?/>", "").replaceFirst("(?s)<content.*</content>", "");
        assertThat(AtomChecker.errors(FEED.replace(ENTRY, bare))).anyMatch(error -> error.contains("no alternate"));
        String mute = ENTRY.replaceFirst("(?s)<summary.*</content>", "");
        assertThat(AtomChecker.errors(FEED.replace(ENTRY, mute))).anyMatch(error -> error.contains("nothing to read"));
        String anonymous = FEED.replaceAll("<author>.*</author>", "");
        assertThat(AtomChecker.errors(anonymous)).anyMatch(error -> error.contains("author"));
    }
}
