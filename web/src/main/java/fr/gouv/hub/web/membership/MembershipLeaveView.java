package fr.gouv.hub.web.membership;

import fr.gouv.hub.domain.community.CommunityDetails;
import fr.gouv.hub.domain.membership.MyPlace;
import fr.gouv.hub.service.community.CommunityService;
import fr.gouv.hub.service.membership.MembershipCardService;
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

/** Leaving a community, once the agent has confirmed. */
@Named
@RequestScoped
public class MembershipLeaveView {

    @Inject
    CommunityService communities;

    @Inject
    MembershipCardService people;

    @Inject
    MembershipService memberships;

    @Inject
    Address address;

    @Inject
    Visitor visitor;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private CommunityDetails community;
    private MyPlace place;

    @PostConstruct
    void load() {
        community = communities.get(address.slug());
        place = people.place(community.id());
    }

    /** Ends on « mes communautés »: a hidden community no longer exists for somebody who has left it. */
    public void leave() {
        memberships.leave(community.slug());
        notices.tell("membership.leave.message.left", community.name());
        redirection.to(Page.MY_COMMUNITIES);
    }

    /** @return whether there is something to leave; also when the form comes back after its session has ended */
    public boolean isLeaving() {
        return place.isMember() || !visitor.isSignedIn();
    }

    public CommunityDetails getCommunity() {
        return community;
    }

    public MyPlace getPlace() {
        return place;
    }
}
