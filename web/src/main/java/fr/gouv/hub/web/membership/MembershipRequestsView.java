package fr.gouv.hub.web.membership;

import fr.gouv.hub.domain.community.CommunityDetails;
import fr.gouv.hub.domain.membership.PendingRequest;
import fr.gouv.hub.domain.shared.NotFoundException;
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
import java.util.List;

/** The requests that wait for the animateurs of a community. */
@Named
@RequestScoped
public class MembershipRequestsView {

    @Inject
    CommunityService communities;

    @Inject
    MembershipDeskService desk;

    @Inject
    Address address;

    @Inject
    Visitor visitor;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private CommunityDetails community;
    private List<PendingRequest> requests = List.of();

    /** A form that comes back after its session has ended shows nobody's requests. */
    @PostConstruct
    void load() {
        community = communities.get(address.slug());
        if (visitor.isSignedIn()) {
            requests = desk.pending(community.slug());
        }
    }

    /**
     * The button carries the request's own key: the list may have changed since it was shown, and its second line with it.
     *
     * @param requestId as the button sent it
     */
    public void accept(String requestId) {
        if (!requestId.matches("[0-9]{1,18}")) {
            throw new NotFoundException();
        }
        long id = Long.parseLong(requestId);
        String candidate = requests.stream()
                .filter(request -> request.id() == id)
                .map(PendingRequest::displayName)
                .findFirst()
                .orElse("");
        desk.accept(community.slug(), id);
        notices.tell("membership.requests.message.accepted", candidate);
        redirection.to(Page.REQUESTS, community.slug());
    }

    public CommunityDetails getCommunity() {
        return community;
    }

    public List<PendingRequest> getRequests() {
        return requests;
    }
}
