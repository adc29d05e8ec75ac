package fr.gouv.hub.domain.membership;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.community.Community;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** An agent's place in a community. Created and removed under the lock of the community's row. */
@Entity
@Table(name = "membership")
public class Membership {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "community_id")
    private Community community;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "agent_id")
    private Agent agent;

    @Enumerated(EnumType.STRING)
    private CommunityRole role;

    @Column(name = "joined_at")
    private Instant joinedAt;

    private boolean listed;

    @Column(name = "volunteered_at")
    private Instant volunteeredAt;

    protected Membership() {}

    /**
     * An agent joins an open community.
     *
     * @throws fr.gouv.hub.domain.community.JoinRefusedException when the community is not open to all
     */
    public static Membership join(Community community, Agent agent, Instant now) {
        community.requireOpen();
        return admit(community, agent, now);
    }

    /**
     * An agent comes in by an invitation, with the role it carries.
     *
     * @throws fr.gouv.hub.domain.community.JoinRefusedException when the community takes no members any more
     */
    public static Membership invited(Community community, Agent agent, CommunityRole role, Instant now) {
        community.requireTakingMembers();
        Membership membership = admit(community, agent, now);
        membership.role = role;
        return membership;
    }

    /** Whoever proposes a community animates it. */
    public static Membership found(Community community, Agent agent, Instant now) {
        Membership membership = admit(community, agent, now);
        membership.role = CommunityRole.LEAD;
        return membership;
    }

    static Membership admit(Community community, Agent agent, Instant now) {
        community.welcome(now);
        Membership membership = new Membership();
        membership.community = community;
        membership.agent = agent;
        membership.role = CommunityRole.MEMBER;
        membership.joinedAt = now;
        return membership;
    }

    /**
     * The agent goes; the caller removes the row.
     *
     * @param otherLeads how many other animateurs the community has, read under its lock
     * @throws LastLeadException when he is the last animateur
     */
    public void leave(long otherLeads) {
        if (role == CommunityRole.LEAD && otherLeads == 0) {
            throw new LastLeadException(community.name());
        }
        community.farewell();
    }

    /** The agent has no account any more; the caller removes the row. The community may have nobody to animate it then. */
    public void end() {
        community.farewell();
    }

    /**
     * Takes another role; whoever comes to animate no longer volunteers.
     *
     * @param otherLeads how many other animateurs the community has, read under its lock
     * @throws LastLeadException when its last animateur would animate no more
     */
    public void takeRole(CommunityRole next, long otherLeads) {
        if (role == CommunityRole.LEAD && next != CommunityRole.LEAD && otherLeads == 0) {
            throw new LastLeadException(community.name());
        }
        role = next;
        if (next == CommunityRole.LEAD) {
            volunteeredAt = null;
        }
    }

    /** Whether other members may see him in the list; whoever has a role is seen all the same. */
    public void show(boolean shown) {
        listed = shown;
    }

    /** Offers to animate; asking again changes nothing. */
    public void volunteer(Instant now) {
        if (volunteeredAt == null) {
            volunteeredAt = now;
        }
    }

    public boolean listed() {
        return listed;
    }

    /** Since when he offers to animate, or null. */
    public Instant volunteeredAt() {
        return volunteeredAt;
    }

    public Long id() {
        return id;
    }

    public Community community() {
        return community;
    }

    public Agent agent() {
        return agent;
    }

    public CommunityRole role() {
        return role;
    }

    public Instant joinedAt() {
        return joinedAt;
    }
}
