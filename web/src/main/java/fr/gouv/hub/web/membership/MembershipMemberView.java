package fr.gouv.hub.web.membership;

import fr.gouv.hub.domain.community.CommunityHead;
import fr.gouv.hub.domain.membership.CommunityRole;
import fr.gouv.hub.domain.membership.MemberLine;
import fr.gouv.hub.service.community.CommunityService;
import fr.gouv.hub.service.membership.MemberService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Visitor;
import fr.gouv.hub.web.shared.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** One member, for the animateurs: his role, handing over to him, ending his membership. */
@Named
@RequestScoped
public class MembershipMemberView {

    @Inject
    CommunityService communities;

    @Inject
    MemberService service;

    @Inject
    Address address;

    @Inject
    Visitor visitor;

    @Inject
    Words words;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private CommunityHead community;
    private MemberLine member;
    private CommunityRole role;

    /** A form that comes back after its session has ended shows nobody. */
    @PostConstruct
    void load() {
        community = communities.head(address.slug());
        if (visitor.isSignedIn()) {
            member = service.member(community.slug(), address.id());
            role = member.role();
        }
    }

    public void save() {
        service.changeRole(community.slug(), address.id(), role);
        finish("membership.member.message.saved");
    }

    public void handOver() {
        service.handOver(community.slug(), address.id());
        finish("membership.member.message.handedOver");
    }

    public void remove() {
        service.remove(community.slug(), address.id());
        finish("membership.member.message.removed");
    }

    private void finish(String message) {
        notices.tell(message, member.displayName());
        redirection.to(Page.MEMBERS, community.slug());
    }

    public CommunityHead getCommunity() {
        return community;
    }

    /** @return null when the session has ended */
    public MemberLine getMember() {
        return member;
    }

    public CommunityRole getRole() {
        return role;
    }

    public void setRole(CommunityRole role) {
        this.role = role;
    }

    public List<SelectItem> getRoles() {
        return Arrays.stream(CommunityRole.values())
                .map(one -> new SelectItem(one, words.name(one)))
                .toList();
    }
}
