package fr.gouv.hub.domain.discussion;

import fr.gouv.hub.domain.membership.CommunityRole;

/**
 * A thread, without its posts.
 *
 * @param open whether members may answer
 * @param membersOnly whether strangers cannot read it
 * @param role what the reader is in the community; null when he is no member
 * @param reader his key; 0 for a visitor
 */
public record ThreadHead(
        long id,
        String title,
        String communitySlug,
        String communityName,
        boolean pinned,
        boolean closed,
        boolean open,
        boolean membersOnly,
        CommunityRole role,
        long reader) {

    /** Whether the reader is an animateur or co-animateur of the community. */
    public boolean isManageable() {
        return role != null && role.facilitates();
    }

    /** Whether the reader may answer. */
    public boolean isWritable() {
        return open && role != null;
    }
}
