package fr.gouv.hub.web.membership;

import fr.gouv.hub.domain.membership.FollowLine;
import fr.gouv.hub.domain.membership.MembershipLine;
import fr.gouv.hub.domain.membership.RequestLine;
import fr.gouv.hub.service.membership.CommunityFollowService;
import fr.gouv.hub.service.membership.MembershipService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** « Mes communautés » and « mes demandes »; or, as {@code ?role=animation} asks, only what the reader animates. */
@Named
@RequestScoped
public class MembershipMineView {

    private static final String ROLE = "animation";

    @Inject
    MembershipService memberships;

    @Inject
    CommunityFollowService follows;

    @Inject
    Visitor visitor;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    @Inject
    Address address;

    private List<MembershipLine> communities = List.of();
    private List<RequestLine> requests = List.of();
    private List<FollowLine> followed = List.of();

    /** A form that comes back after its session has ended shows nobody's communities. */
    @PostConstruct
    void load() {
        if (visitor.isSignedIn()) {
            communities = memberships.mine();
            visitor.setFacilitating(communities.stream().anyMatch(MembershipMineView::isAnimated));
            if (isAnimating()) {
                communities = communities.stream()
                        .filter(MembershipMineView::isAnimated)
                        .toList();
            } else {
                requests = memberships.myRequests();
                followed = follows.mine();
            }
        }
    }

    private static boolean isAnimated(MembershipLine line) {
        return line.role().facilitates();
    }

    /** @return whether only the communities that the reader animates are asked for */
    public boolean isAnimating() {
        return address.typed("role", ROLE.length()).equals(ROLE);
    }

    /** @param request id of it, as the button sent it */
    public void cancel(String request) {
        memberships.cancelRequest(Address.key(request));
        notices.tell("membership.mine.message.cancelled");
        redirection.to(Page.MY_COMMUNITIES);
    }

    /** @param community id of it, as the button sent it */
    public void forget(String community) {
        follows.forget(Address.key(community));
        notices.tell("membership.mine.message.forgotten");
        redirection.to(Page.MY_COMMUNITIES);
    }

    /** @return communities that the reader follows or has muted */
    public List<FollowLine> getFollowed() {
        return followed;
    }

    public List<MembershipLine> getCommunities() {
        return communities;
    }

    public List<RequestLine> getRequests() {
        return requests;
    }
}
