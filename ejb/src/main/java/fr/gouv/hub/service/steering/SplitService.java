package fr.gouv.hub.service.steering;

import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.community.CommunityDetails;
import fr.gouv.hub.domain.community.CommunityDraft;
import fr.gouv.hub.domain.community.CommunityHead;
import fr.gouv.hub.domain.community.Hosting;
import fr.gouv.hub.domain.community.Openness;
import fr.gouv.hub.domain.membership.CommunityRole;
import fr.gouv.hub.domain.reference.AdministrationItem;
import fr.gouv.hub.domain.reference.TerritoryItem;
import fr.gouv.hub.domain.reference.ThemeItem;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.domain.steering.SplitChoice;
import fr.gouv.hub.domain.steering.SplitDesk;
import fr.gouv.hub.domain.steering.SplitForm;
import fr.gouv.hub.domain.steering.SplitMember;
import fr.gouv.hub.domain.steering.SplitThread;
import fr.gouv.hub.domain.steering.SteeringException;
import fr.gouv.hub.service.account.CurrentAgent;
import fr.gouv.hub.service.community.CommunityReaders;
import fr.gouv.hub.service.community.CommunityRepository;
import fr.gouv.hub.service.community.CommunityService;
import fr.gouv.hub.service.membership.MembershipRights;
import fr.gouv.hub.service.steering.SplitRepository.Split;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A new community that comes out of another: proposed like any other, it is reviewed before it is published. Until then its
 * proposer chooses whom of the other's members to invite and which of its threads move; nothing happens before.
 */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class SplitService {

    /** Members on a page. */
    public static final int PAGE_SIZE = 50;

    @Inject
    CommunityRepository communities;

    @Inject
    CommunityReaders readers;

    @Inject
    CommunityService details;

    @Inject
    MembershipRights rights;

    @Inject
    Founding founding;

    @Inject
    SplitRepository splits;

    @Inject
    CurrentAgent currentAgent;

    /**
     * A form to begin with: what the two have in common.
     *
     * @throws ForbiddenException unless the caller animates the community or oversees the hub
     * @throws SteeringException when it lives elsewhere, or agents do not find it
     */
    public SplitForm begin(String slug) {
        Community origin = required(slug);
        CommunityDetails present = details.get(slug);
        CommunityDraft draft = new CommunityDraft();
        draft.setPurpose(present.purpose());
        draft.setOpenness(new Openness(present.joinPolicy(), present.visibility()));
        draft.setThemes(codes(present.themes(), ThemeItem::code));
        draft.setTerritories(codes(present.territories(), TerritoryItem::code));
        draft.setAdministrations(codes(present.administrations(), AdministrationItem::code));
        draft.setBranches(new HashSet<>(present.branches()));
        return new SplitForm(CommunityHead.of(origin), draft);
    }

    private static <T> Set<String> codes(List<T> items, Function<T, String> code) {
        return items.stream().map(code).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Proposes the new community, which the caller animates.
     *
     * @return its address
     * @throws ForbiddenException unless the caller animates the other or oversees the hub
     * @throws SteeringException when the other lives elsewhere, or agents do not find it
     * @throws fr.gouv.hub.domain.shared.MovedException when the other has become part of another by now
     */
    public String propose(String slug, CommunityDraft draft) {
        Community origin = required(slug);
        Community proposed = founding.found(draft, origin.id());
        // read again: it may have become part of another, or have been archived, in the meantime
        requireSplittable(communities.lock(origin.id()));
        splits.add(proposed.id(), origin.id(), me());
        return proposed.slug();
    }

    private Community required(String slug) {
        Community origin = readers.get(slug).community();
        rights.requireSteering(origin);
        requireSplittable(origin);
        return origin;
    }

    private static void requireSplittable(Community origin) {
        if (origin.hosting() != Hosting.HOSTED || !origin.status().isOpenToAgents()) {
            throw SteeringException.notSplittable(origin.name());
        }
    }

    /**
     * What is chosen and what can be.
     *
     * @param slug of the new community
     * @param after the last member of the page before, or 0
     * @param word the beginning of a name, or empty
     * @throws ForbiddenException unless the caller animates the new community, and still animates the other or oversees the hub
     * @throws NotFoundException when it comes out of no other, or has done so
     */
    public SplitDesk desk(String slug, long after, String word) {
        Community community = rights.requireLead(slug);
        Choosing choosing = choosing(community);
        Split split = choosing.split();
        // what is special to « like » is no letter of a name
        String name = word.replaceAll("[%_\\\\]", "").strip();
        List<SplitMember> found = choosing.readable()
                ? splits.members(split, me(), choosing.everybody(), after, name, PAGE_SIZE + 1)
                : List.of();
        boolean more = found.size() > PAGE_SIZE;
        List<SplitMember> page = more ? found.subList(0, PAGE_SIZE) : found;
        List<SplitThread> threads = choosing.readable() ? splits.threads(split) : List.of();
        return new SplitDesk(
                CommunityHead.of(community),
                CommunityHead.of(choosing.origin()),
                page,
                more ? page.get(PAGE_SIZE - 1).id() : 0,
                split.plan().members(),
                threads,
                split.plan().threads(),
                choosing.readable());
    }

    /**
     * Keeps what was ticked on one page.
     *
     * @throws ForbiddenException unless the caller animates the new community, still animates the other or oversees the hub, and
     *     may see who is in the other
     * @throws NotFoundException when it comes out of no other, or has done so
     * @throws SteeringException when more than five hundred members would be invited
     */
    public void choose(String slug, SplitChoice choice) {
        Community community = communities.lock(rights.requireLead(slug).id());
        Choosing choosing = choosing(community);
        if (!choosing.readable()) {
            throw new ForbiddenException("community.error.membersOnly");
        }
        splits.chooseMembers(choosing.split(), choosing.everybody(), choice.shownMembers(), choice.members());
        splits.chooseThreads(choosing.split(), choice.shownThreads(), choice.threads());
        if (splits.find(community.id())
                        .orElseThrow(NotFoundException::new)
                        .plan()
                        .members()
                > SplitChoice.MOST_MEMBERS) {
            throw SteeringException.tooManyChosen(SplitChoice.MOST_MEMBERS);
        }
    }

    /** What the caller may see of the community that another comes out of: all its members, those who accept it, or none. */
    private record Choosing(Split split, Community origin, boolean readable, boolean everybody) {}

    private Choosing choosing(Community community) {
        Split split = splits.find(community.id()).orElseThrow(NotFoundException::new);
        Community origin = communities.get(split.origin());
        Optional<CommunityRole> role = rights.roleIn(origin.id());
        if (role.filter(mine -> mine == CommunityRole.LEAD).isEmpty()) {
            rights.requireSteering(origin);
        }
        return new Choosing(
                split,
                origin,
                readers.accessOf(origin, role.isPresent()).isContent(),
                role.filter(CommunityRole::facilitates).isPresent());
    }

    private long me() {
        return currentAgent.id().orElseThrow(NotFoundException::new);
    }
}
