package fr.gouv.hub.service.membership;

import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.membership.CommunityRole;
import fr.gouv.hub.domain.membership.LastLeadException;
import fr.gouv.hub.domain.membership.MemberLine;
import fr.gouv.hub.domain.membership.MemberList;
import fr.gouv.hub.domain.membership.MemberRemoved;
import fr.gouv.hub.domain.membership.Membership;
import fr.gouv.hub.domain.membership.MembershipEnded;
import fr.gouv.hub.domain.membership.RoleChanged;
import fr.gouv.hub.domain.membership.VolunteerException;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.account.CurrentAgent;
import fr.gouv.hub.service.community.CommunityReaders;
import fr.gouv.hub.service.community.CommunityRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Who is a member, with which role, seen by whom. Whatever changes roles holds the lock of the community's row. */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class MemberService {

    /** Members on a page. */
    public static final int PAGE_SIZE = 50;

    @Inject
    CommunityRepository communities;

    @Inject
    CommunityReaders readers;

    @Inject
    MembershipRights rights;

    @Inject
    MembershipRepository memberships;

    @Inject
    MemberRepository members;

    @Inject
    CurrentAgent currentAgent;

    @Inject
    Event<RoleChanged> roleChanged;

    @Inject
    Event<MembershipEnded> ended;

    @Inject
    Event<MemberRemoved> removed;

    @Inject
    Clock clock;

    /**
     * Members in the order in which they came: all of them for those who animate, for others the ones who accept to be
     * seen and those who have a role.
     *
     * @param after the last one of the page before, or 0
     * @param word the beginning of a name, or empty
     * @throws NotFoundException when the caller may not know of the community
     * @throws ForbiddenException when its content is for members alone
     */
    public MemberList list(String slug, long after, String word) {
        Community community = readers.getWithContent(slug);
        MemberLine mine = members.lineOf(community.id(), me()).orElse(null);
        boolean everybody = mine != null && mine.role().facilitates();
        // what is special to « like » is no letter of a name
        String name = word.replaceAll("[%_\\\\]", "").strip();
        List<MemberLine> found = members.after(community.id(), after, everybody, name, PAGE_SIZE + 1);
        boolean more = found.size() > PAGE_SIZE;
        List<MemberLine> page = more ? found.subList(0, PAGE_SIZE) : found;
        boolean led = memberships.countOtherLeads(community.id(), 0) > 0;
        return new MemberList(page, more ? page.get(PAGE_SIZE - 1).id() : 0, everybody, led, mine);
    }

    /**
     * One member, to decide about.
     *
     * @throws ForbiddenException unless the caller is an animateur of the community
     */
    public MemberLine member(String slug, long id) {
        return members.line(rights.requireLead(slug).id(), id).orElseThrow(NotFoundException::new);
    }

    /**
     * Gives a member another role; the one he has changes nothing.
     *
     * @throws ForbiddenException unless the caller is an animateur of the community
     * @throws LastLeadException when he is its last animateur
     */
    public void changeRole(String slug, long id, CommunityRole role) {
        Community community = communities.lock(rights.requireLead(slug).id());
        change(members.fresh(community.id(), id), role);
    }

    /**
     * Lets another member animate in the caller's place, who stays as co-animateur.
     *
     * @throws ForbiddenException unless the caller is an animateur of the community
     */
    public void handOver(String slug, long id) {
        Community community = communities.lock(rights.requireLead(slug).id());
        Membership successor = members.fresh(community.id(), id);
        change(successor, CommunityRole.LEAD);
        memberships
                .find(community.id(), me())
                .filter(mine -> !mine.id().equals(successor.id()))
                .ifPresent(mine -> change(mine, CommunityRole.FACILITATOR));
    }

    private void change(Membership membership, CommunityRole role) {
        CommunityRole before = membership.role();
        if (before == role) {
            return;
        }
        membership.takeRole(
                role,
                memberships.countOtherLeads(
                        membership.community().id(), membership.agent().id()));
        memberships.flush();
        roleChanged.fire(new RoleChanged(membership.id(), before, me()));
    }

    /**
     * The hub's team lets a member animate; the caller holds the lock of the community's row and has checked the right.
     *
     * @throws NotFoundException when the community has no such member
     */
    public void appoint(Community community, long id) {
        change(members.fresh(community.id(), id), CommunityRole.LEAD);
    }

    /**
     * Ends somebody's membership.
     *
     * @throws ForbiddenException unless the caller is an animateur of the community
     * @throws LastLeadException when he is its last animateur
     */
    public void remove(String slug, long id) {
        Community community = communities.lock(rights.requireLead(slug).id());
        Membership membership = members.fresh(community.id(), id);
        long agent = membership.agent().id();
        membership.leave(memberships.countOtherLeads(community.id(), agent));
        memberships.remove(membership);
        ended.fire(new MembershipEnded(community.id()));
        removed.fire(new MemberRemoved(community.id(), agent));
    }

    /** The caller accepts that other members see him, or no longer does. */
    public void showMe(String slug, boolean shown) {
        mine(slug).show(shown);
    }

    /**
     * The caller offers to animate a community that has nobody; the hub's team chooses.
     *
     * @throws VolunteerException when it has an animateur
     */
    public void volunteer(String slug) {
        Membership mine = mine(slug);
        if (memberships.countOtherLeads(mine.community().id(), 0) > 0) {
            throw new VolunteerException();
        }
        mine.volunteer(clock.instant());
    }

    private Membership mine(String slug) {
        Community community = communities.lock(readers.get(slug).community().id());
        return memberships.find(community.id(), me()).orElseThrow(NotFoundException::new);
    }

    private long me() {
        return currentAgent.id().orElseThrow(NotFoundException::new);
    }
}
