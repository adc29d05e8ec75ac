package fr.gouv.hub.web.news;

import fr.gouv.hub.domain.community.CommunityDetails;
import fr.gouv.hub.domain.news.NewsCriteria;
import fr.gouv.hub.domain.news.NewsCursor;
import fr.gouv.hub.domain.reference.TerritoryItem;
import fr.gouv.hub.domain.reference.ThemeItem;
import fr.gouv.hub.service.reference.ReferenceBook;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

/**
 * What the address of a list of news, or of a feed, asks for.
 *
 * @param theme null for any
 * @param territory null for any
 * @param community null for all, and for the hub's own
 */
record NewsQuery(ThemeItem theme, TerritoryItem territory, CommunityDetails community) {

    static final String THEME = "theme";
    static final String TERRITORY = "territoire";
    static final String COMMUNITY = "communaute";
    static final String OLDER = "avant";
    static final String NEWER = "apres";

    static ThemeItem theme(String code, ReferenceBook book) {
        return code == null ? null : book.themeByCode(code).orElse(null);
    }

    static TerritoryItem territory(String code, ReferenceBook book) {
        return code == null ? null : book.territoryByCode(code).orElse(null);
    }

    NewsCriteria criteria() {
        return new NewsCriteria(
                theme == null ? Set.of() : Set.of(theme.id()),
                territory == null ? Set.of() : Set.of(territory.id()),
                community == null ? null : community.id());
    }

    NewsQuery withoutTheme() {
        return new NewsQuery(null, territory, community);
    }

    NewsQuery withoutTerritory() {
        return new NewsQuery(theme, null, community);
    }

    NewsQuery withoutCommunity() {
        return new NewsQuery(theme, territory, null);
    }

    /** @return {@code ?theme=…&territoire=…}, or nothing when nothing is asked for */
    String written() {
        return written(null, null);
    }

    /** The same, at a place of the list. */
    String written(String placeName, NewsCursor place) {
        StringBuilder query = new StringBuilder();
        append(query, THEME, theme == null ? null : theme.code());
        append(query, TERRITORY, territory == null ? null : territory.code());
        append(query, COMMUNITY, community == null ? null : community.slug());
        append(query, placeName, place == null ? null : place.toString());
        return query.toString();
    }

    /**
     * What this list is known by, whatever becomes of its address: that of a community may change (RFC 4287 §4.2.6).
     *
     * @return a name-based UUID (RFC 9562 §5.3)
     */
    UUID uid() {
        String name = "news"
                + (theme == null ? "" : " theme " + theme.code())
                + (territory == null ? "" : " territory " + territory.code())
                + (community == null ? "" : " community " + community.id());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static void append(StringBuilder query, String name, String value) {
        if (value != null) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
