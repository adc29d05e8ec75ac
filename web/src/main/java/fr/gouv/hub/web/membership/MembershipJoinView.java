package fr.gouv.hub.web.membership;

import fr.gouv.hub.domain.community.CommunityDetails;
import fr.gouv.hub.domain.membership.MotiveDraft;
import fr.gouv.hub.domain.membership.MyPlace;
import fr.gouv.hub.service.community.CommunityService;
import fr.gouv.hub.service.membership.MembershipCardService;
import fr.gouv.hub.service.membership.MembershipService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Visitor;
import fr.gouv.hub.web.shared.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Joining a community, asking to, or taking the request back: what the page offers depends on {@link CommunityAction}. */
@Named
@RequestScoped
public class MembershipJoinView {

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
    HttpServletRequest request;

    @Inject
    Words words;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private CommunityDetails community;
    private MyPlace place;
    private CommunityAction action;
    private String delay = "";
    private final MotiveDraft draft = new MotiveDraft();

    @PostConstruct
    void load() {
        community = communities.get(address.slug());
        place = people.place(community.id());
        action = CommunityAction.of(community, place);
        draft.setQuestions(community.questions().lines());
        if (action == CommunityAction.ASK || action == CommunityAction.WAIT) {
            delay = people.medianDelay(community.id())
                    .map(median -> words.say("membership.join.help.delay", Math.max(1, (median.toHours() + 23) / 24)))
                    .orElse("");
        }
    }

    public void join() {
        memberships.join(community.slug());
        finish("membership.join.message.joined");
    }

    public void ask() {
        memberships.request(community.slug(), draft);
        finish("membership.join.message.asked");
    }

    public void cancel() {
        memberships.cancelRequest(community.slug());
        finish("membership.join.message.cancelled");
    }

    private void finish(String message) {
        notices.tell(message, community.name());
        redirection.to(Page.COMMUNITY, community.slug());
    }

    /** @return whether the forms of agents are shown; also when one comes back after its session has ended */
    public boolean isForAgents() {
        return visitor.isSignedIn()
                || request.getParameter("ask-form") != null
                || request.getParameter("join-form") != null;
    }

    /** @return whether a visitor is shown the way in */
    public boolean isForVisitors() {
        return !isForAgents() && (action == CommunityAction.JOIN || action == CommunityAction.ASK);
    }

    public CommunityDetails getCommunity() {
        return community;
    }

    public MyPlace getPlace() {
        return place;
    }

    public CommunityAction getAction() {
        return action;
    }

    /** @return how long an answer takes; empty when too few were given to tell, or none is needed */
    public String getDelay() {
        return delay;
    }

    public MotiveDraft getDraft() {
        return draft;
    }
}
