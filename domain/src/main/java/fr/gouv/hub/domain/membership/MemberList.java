package fr.gouv.hub.domain.membership;

import java.util.List;

/**
 * A part of the list of members, for one reader.
 *
 * @param members in the order in which they came, never more than a page
 * @param next what to ask for to read on, or 0 at the end
 * @param everybody whether the reader sees all members, as those who animate do
 * @param led whether the community has an animateur
 * @param mine the reader's own membership; null when he is no member
 */
public record MemberList(List<MemberLine> members, long next, boolean everybody, boolean led, MemberLine mine) {

    public MemberList {
        members = List.copyOf(members);
    }

    /** Whether the reader may offer to animate. */
    public boolean wanted() {
        return !led && mine != null && mine.volunteeredAt() == null;
    }

    /** Whether the reader decides about roles. */
    public boolean leading() {
        return mine != null && mine.role() == CommunityRole.LEAD;
    }
}
