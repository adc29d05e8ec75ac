package fr.gouv.hub.service.desk;

import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.desk.MemberCriteria;
import fr.gouv.hub.domain.desk.MemberLine;
import fr.gouv.hub.domain.desk.MemberListing;
import fr.gouv.hub.service.membership.MembershipRights;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** The members of a community, for those who run it. */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class DeskMembersService {

    /** Lines on a page. */
    public static final int PAGE_SIZE = 25;

    @Inject
    MembershipRights rights;

    @Inject
    DeskRepository desks;

    /**
     * How many members there are of that kind, with the community's name.
     *
     * @throws fr.gouv.hub.domain.shared.NotFoundException when the caller may not know of the community
     * @throws fr.gouv.hub.domain.shared.ForbiddenException unless he is one of its animateurs or co-animateurs
     */
    public MemberListing open(String slug, MemberCriteria criteria) {
        Community community = rights.requireFacilitator(slug);
        return new MemberListing(
                community.id(),
                community.name(),
                community.memberCount(),
                criteria.isFiltered() ? desks.countMembers(community.id(), criteria) : community.memberCount());
    }

    /** Members of that kind from an offset on; same refusals. */
    public List<MemberLine> list(String slug, MemberCriteria criteria, int offset, int size) {
        return desks.members(rights.requireFacilitator(slug).id(), criteria, offset, size);
    }

    /** Members of that kind behind an account, by their accounts, for an export in pieces; same refusals. */
    public List<MemberLine> after(String slug, MemberCriteria criteria, long agent, int size) {
        return desks.membersAfter(rights.requireFacilitator(slug).id(), criteria, agent, size);
    }
}
