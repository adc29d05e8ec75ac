package fr.gouv.hub.service.membership;

import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.membership.CommunityRole;
import fr.gouv.hub.domain.membership.Membership;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.account.CurrentAgent;
import fr.gouv.hub.service.community.CommunityReaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** The one door to what only those who run a community may do: pages, exports and feeds of every feature ask here. */
@ApplicationScoped
public class MembershipRights {

    @Inject
    CommunityReaders readers;

    @Inject
    MembershipRepository memberships;

    @Inject
    CurrentAgent currentAgent;

    /**
     * @throws NotFoundException when the caller may not know of the community
     * @throws ForbiddenException unless he is one of its animateurs or co-animateurs
     */
    public Community requireFacilitator(String slug) {
        return require(slug, CommunityRole::facilitates, "membership.error.notFacilitator");
    }

    /** The same, for its animateurs alone: settings, roles, life cycle. */
    public Community requireLead(String slug) {
        return require(slug, role -> role == CommunityRole.LEAD, "membership.error.notLead");
    }

    /** The same, for whoever organises its events: animateurs, co-animateurs and event organisers. */
    public Community requireOrganiser(String slug) {
        return require(slug, role -> role != CommunityRole.MEMBER, "membership.error.notOrganiser");
    }

    /** The same, for all its members: writing in discussions. */
    public Community requireMember(String slug) {
        return require(slug, role -> true, "membership.error.notMember");
    }

    /**
     * What the animateurs of a community and those who oversee the hub may do.
     *
     * @param community one that the caller may know of
     * @return whether he oversees the hub
     * @throws ForbiddenException when he is neither
     */
    public boolean requireSteering(Community community) {
        boolean overseer = currentAgent.isOverseer();
        if (!overseer
                && roleIn(community.id())
                        .filter(role -> role == CommunityRole.LEAD)
                        .isEmpty()) {
            throw new ForbiddenException("membership.error.notLead");
        }
        return overseer;
    }

    /** The caller's role in a community; empty when he is no member. */
    public Optional<CommunityRole> roleIn(long community) {
        return currentAgent.id().isEmpty()
                ? Optional.empty()
                : memberships.find(community, currentAgent.id().getAsLong()).map(Membership::role);
    }

    private Community require(String slug, Predicate<CommunityRole> enough, String refusal) {
        OptionalLong caller = currentAgent.id();
        // a member knows of his community whatever its state: one statement tells all
        Optional<Membership> mine = caller.isEmpty() ? Optional.empty() : memberships.find(slug, caller.getAsLong());
        return mine.filter(membership -> enough.test(membership.role()))
                .map(Membership::community)
                .orElseThrow(() -> refused(slug, refusal));
    }

    /** Whoever may not know of the community is not told that it exists. */
    private ForbiddenException refused(String slug, String refusal) {
        readers.get(slug);
        return new ForbiddenException(refusal);
    }
}
