package fr.gouv.hub.service.community;

/**
 * {@link fr.gouv.hub.domain.community.CommunityAccess} as conditions of queries, for whatever lists things of several
 * communities: directory, agenda, news, feeds, search. A member's rights are in; those of people who oversee the hub are
 * not, since they see no more than cards. A test compares each condition with the rule, pair by pair.
 *
 * <p>{@code alias} is the name of the community in the query; {@code reader} is a parameter of the query with the
 * reader's key, 0 for a visitor.
 */
public final class CommunityConditions {

    private static final String ENUM = "fr.gouv.hub.domain.community.";

    private CommunityConditions() {}

    /** SQL: everybody may know of it. */
    public static String listedSql(String alias) {
        return "%1$s.status in ('PUBLISHED', 'DORMANT') and %1$s.visibility <> 'HIDDEN'".formatted(alias);
    }

    /** SQL: everybody sees its content. For public feeds, and for what visitors see. */
    public static String publicContentSql(String alias) {
        return "%1$s.status in ('PUBLISHED', 'DORMANT') and %1$s.visibility = 'LISTED_PUBLIC_CONTENT'".formatted(alias);
    }

    /** SQL: the reader sees its content. */
    public static String contentSql(String alias, String reader) {
        return "(%s or exists (select 1 from membership mine where mine.community_id = %s.id and mine.agent_id = %s))"
                .formatted(publicContentSql(alias), alias, reader);
    }

    /** JPQL: everybody sees its content. */
    public static String publicContent(String alias) {
        return "%1$s.status in (%2$sCommunityStatus.PUBLISHED, %2$sCommunityStatus.DORMANT) and %1$s.visibility = %2$sVisibility.LISTED_PUBLIC_CONTENT"
                .formatted(alias, ENUM);
    }

    /** JPQL: the reader sees its content. */
    public static String content(String alias, String reader) {
        return "(%s or exists (select mine.id from Membership mine where mine.community = %s and mine.agent.id = %s))"
                .formatted(publicContent(alias), alias, reader);
    }
}
