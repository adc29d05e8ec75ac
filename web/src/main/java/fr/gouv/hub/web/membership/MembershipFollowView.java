package fr.gouv.hub.web.membership;

import fr.gouv.hub.domain.community.CommunityHead;
import fr.gouv.hub.domain.membership.CommunityFollowState;
import fr.gouv.hub.domain.membership.FollowDesk;
import fr.gouv.hub.service.community.CommunityService;
import fr.gouv.hub.service.membership.CommunityFollowService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What the reader wants to hear of a community. */
@Named
@RequestScoped
public class MembershipFollowView {

    @Inject
    CommunityFollowService follows;

    @Inject
    CommunityService communities;

    @Inject
    Address address;

    @Inject
    Visitor visitor;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private FollowDesk desk;
    private CommunityHead community;

    /** A form that comes back after its session has ended offers nothing. */
    @PostConstruct
    void load() {
        if (visitor.isSignedIn()) {
            desk = follows.desk(address.slug());
            community = desk.community();
        } else {
            community = communities.head(address.slug());
        }
    }

    public void follow() {
        follows.become(address.slug(), CommunityFollowState.FOLLOWED);
        finish("membership.follow.message.followed");
    }

    public void mute() {
        follows.become(address.slug(), CommunityFollowState.MUTED);
        finish("membership.follow.message.muted");
    }

    public void forget() {
        follows.forget(desk.communityId());
        finish("membership.follow.message.forgotten");
    }

    private void finish(String message) {
        notices.tell(message, community.name());
        redirection.to(Page.COMMUNITY, community.slug());
    }

    public CommunityHead getCommunity() {
        return community;
    }

    /** @return null when the session has ended */
    public FollowDesk getDesk() {
        return desk;
    }

    public boolean isFollowed() {
        return desk != null && desk.state() == CommunityFollowState.FOLLOWED;
    }

    public boolean isMuted() {
        return desk != null && desk.state() == CommunityFollowState.MUTED;
    }

    /** @return whether there is something that the reader could follow and does not */
    public boolean isFollowable() {
        return desk != null && desk.readable() && !isFollowed();
    }

    /** @return whether the reader could mute the community and has not */
    public boolean isMutable() {
        return desk != null && desk.member() && !isMuted();
    }
}
