package fr.gouv.hub.web.membership;

import fr.gouv.hub.domain.community.CommunityChoice;
import fr.gouv.hub.domain.community.CommunityDetails;
import fr.gouv.hub.domain.membership.MembershipRequest;
import fr.gouv.hub.domain.membership.PendingRequest;
import fr.gouv.hub.domain.membership.RefusalDraft;
import fr.gouv.hub.service.community.CommunityService;
import fr.gouv.hub.service.membership.MembershipDeskService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Visitor;
import fr.gouv.hub.web.shared.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** Saying no to a candidate: why, and where else to go. */
@Named
@RequestScoped
public class MembershipRefuseView {

    @Inject
    CommunityService communities;

    @Inject
    MembershipDeskService desk;

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

    private CommunityDetails community;
    private PendingRequest pending;
    private List<SelectItem> choices;
    private int wanted;
    private final RefusalDraft draft = new RefusalDraft();

    /** A form that comes back after its session has ended is shown as it was typed, without the request. */
    @PostConstruct
    void load() {
        community = communities.get(address.slug());
        pending = visitor.isSignedIn() ? desk.pending(community.slug(), address.id()) : null;
        List<CommunityChoice> others = communities.choicesBeside(community.slug());
        wanted = Math.min(others.size(), MembershipRequest.MOST_ALTERNATIVES);
        choices = Stream.of(
                        group(
                                "membership.refuse.label.near",
                                others.stream().filter(CommunityChoice::isNear).toList()),
                        group(
                                "membership.refuse.label.others",
                                others.stream()
                                        .filter(choice -> !choice.isNear())
                                        .toList()))
                .flatMap(List::stream)
                .toList();
    }

    private List<SelectItem> group(String key, List<CommunityChoice> members) {
        if (members.isEmpty()) {
            return List.of();
        }
        SelectItemGroup group = new SelectItemGroup(words.say(key));
        group.setSelectItems(members.stream()
                .map(choice -> new SelectItem(choice.slug(), choice.name()))
                .toArray(SelectItem[]::new));
        return List.of(group);
    }

    public void refuse() {
        desk.refuse(community.slug(), address.id(), draft);
        notices.tell("membership.refuse.message.refused", pending.displayName());
        redirection.to(Page.REQUESTS, community.slug());
    }

    public CommunityDetails getCommunity() {
        return community;
    }

    /** @return null when the session has ended */
    public PendingRequest getPending() {
        return pending;
    }

    /** @return how many other communities there are to propose, two at most */
    public int getWanted() {
        return wanted;
    }

    public List<SelectItem> getChoices() {
        return choices;
    }

    public RefusalDraft getDraft() {
        return draft;
    }
}
