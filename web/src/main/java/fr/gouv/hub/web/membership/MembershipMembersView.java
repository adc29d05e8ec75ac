package fr.gouv.hub.web.membership;

import fr.gouv.hub.domain.community.CommunityHead;
import fr.gouv.hub.domain.membership.MemberList;
import fr.gouv.hub.service.community.CommunityService;
import fr.gouv.hub.service.membership.MemberService;
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

/** The members of a community, as each accepts to be seen. */
@Named
@RequestScoped
public class MembershipMembersView {

    private static final int LONGEST_WORD = 80;

    @Inject
    CommunityService communities;

    @Inject
    MemberService service;

    @Inject
    Address address;

    @Inject
    Visitor visitor;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private CommunityHead community;
    private String word = "";
    private MemberList list = new MemberList(List.of(), 0, false, true, null);

    /** A form that comes back after its session has ended shows nobody. */
    @PostConstruct
    void load() {
        community = communities.head(address.slug());
        word = address.typed("nom", LONGEST_WORD);
        if (visitor.isSignedIn()) {
            list = service.list(community.slug(), address.after(), word);
        }
    }

    /** @param shown {@code true} when the agent accepts to be seen */
    public void show(String shown) {
        service.showMe(community.slug(), Boolean.parseBoolean(shown));
        notices.tell(
                Boolean.parseBoolean(shown) ? "membership.members.message.shown" : "membership.members.message.hidden");
        redirection.to(Page.MEMBERS, community.slug());
    }

    /** Offers to animate the community. */
    public void volunteer() {
        service.volunteer(community.slug());
        notices.tell("membership.members.message.volunteered");
        redirection.to(Page.MEMBERS, community.slug());
    }

    public CommunityHead getCommunity() {
        return community;
    }

    public MemberList getList() {
        return list;
    }

    public String getWord() {
        return word;
    }
}
