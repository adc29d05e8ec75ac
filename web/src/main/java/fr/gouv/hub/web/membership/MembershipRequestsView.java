package fr.gouv.hub.web.membership;

import fr.gouv.hub.domain.community.CommunityHead;
import fr.gouv.hub.domain.community.JoinPolicy;
import fr.gouv.hub.domain.membership.DecidedRequest;
import fr.gouv.hub.domain.membership.RequestStatus;
import fr.gouv.hub.domain.membership.RequestToDecide;
import fr.gouv.hub.domain.shared.PageOf;
import fr.gouv.hub.service.community.CommunityService;
import fr.gouv.hub.service.membership.MembershipDeskService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The requests that wait for the animateurs of a community, one by one or in bulk, and those that wait no more. */
@Named
@RequestScoped
public class MembershipRequestsView {

    /** What the address calls the requests of each outcome; kept in bookmarks. */
    private static final Map<String, RequestStatus> OUTCOMES = new LinkedHashMap<>();

    static {
        OUTCOMES.put("acceptees", RequestStatus.ACCEPTED);
        OUTCOMES.put("refusees", RequestStatus.REFUSED);
        OUTCOMES.put("annulees", RequestStatus.CANCELLED);
        OUTCOMES.put("expirees", RequestStatus.EXPIRED);
    }

    private static final int MOST_CHOSEN = 100;

    @Inject
    CommunityService communities;

    @Inject
    MembershipDeskService desk;

    @Inject
    Address address;

    @Inject
    Visitor visitor;

    @Inject
    HttpServletRequest request;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private CommunityHead community;
    private RequestStatus outcome;
    private PageOf<RequestToDecide> pending = new PageOf<>(List.of(), 0, 1, 1);
    private PageOf<DecidedRequest> decided = new PageOf<>(List.of(), 0, 1, 1);

    /** A form that comes back after its session has ended shows nobody's requests. */
    @PostConstruct
    void load() {
        community = communities.head(address.slug());
        outcome = OUTCOMES.get(request.getParameter("etat"));
        if (visitor.isSignedIn() && outcome == null) {
            pending = desk.pending(community.slug(), address.page());
        } else if (visitor.isSignedIn()) {
            decided = desk.history(community.slug(), outcome, address.page());
        }
    }

    /**
     * The button carries the request's own key: the list may have changed since it was shown, and its second line with it.
     *
     * @param requestId as the button sent it
     */
    public void accept(String requestId) {
        long id = Address.key(requestId);
        String candidate = pending.items().stream()
                .filter(line -> line.request().id() == id)
                .map(line -> line.request().displayName())
                .findFirst()
                .orElse("");
        desk.accept(community.slug(), id);
        notices.tell("membership.requests.message.accepted", candidate);
        redirection.to(Page.REQUESTS, community.slug());
    }

    /** @param which {@code chosen} for the ticked boxes, {@code all} for every request that waits */
    public void acceptMany(String which) {
        String[] ticked = request.getParameterValues("choose");
        int accepted = 0;
        if (which.equals("all")) {
            accepted = desk.acceptAll(community.slug());
        } else if (ticked != null) {
            accepted = desk.accept(
                    community.slug(),
                    Arrays.stream(ticked).limit(MOST_CHOSEN).map(Address::key).toList());
        }
        notices.tell("membership.requests.message.acceptedMany", accepted);
        redirection.to(Page.REQUESTS, community.slug());
    }

    public CommunityHead getCommunity() {
        return community;
    }

    public PageOf<RequestToDecide> getPending() {
        return pending;
    }

    public PageOf<DecidedRequest> getDecided() {
        return decided;
    }

    /** @return the outcome whose requests are shown; null for those that wait */
    public RequestStatus getOutcome() {
        return outcome;
    }

    /** @return the names of the outcomes in addresses */
    public List<String> getOutcomes() {
        return List.copyOf(OUTCOMES.keySet());
    }

    public RequestStatus outcomeOf(String name) {
        return OUTCOMES.get(name);
    }

    /** @return whether those who asked could join by themselves today */
    public boolean isOpen() {
        return community.joinPolicy() == JoinPolicy.OPEN;
    }
}
