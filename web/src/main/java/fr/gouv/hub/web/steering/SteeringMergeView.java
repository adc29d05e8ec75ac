package fr.gouv.hub.web.steering;

import fr.gouv.hub.domain.community.CommunityHead;
import fr.gouv.hub.domain.community.NearCommunity;
import fr.gouv.hub.domain.steering.MergeDesk;
import fr.gouv.hub.domain.steering.MergePreview;
import fr.gouv.hub.service.steering.CommunityMergeService;
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
import java.util.List;

/** Merging a community into another: which one, what that would do, and doing it. */
@Named
@RequestScoped
public class SteeringMergeView {

    private static final int LONGEST = 100;

    @Inject
    CommunityMergeService service;

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

    private CommunityHead subject;
    private String target;
    private MergePreview preview;
    private List<NearCommunity> found = List.of();
    private String confirmation;

    /** A form that comes back after its session has ended shows nothing. */
    @PostConstruct
    void load() {
        target = address.typed("vers", LONGEST);
        if (visitor.isSignedIn()) {
            MergeDesk desk = service.desk(address.slug(), target);
            subject = desk.subject();
            preview = desk.preview();
            found = desk.found();
        }
    }

    public void merge() {
        String slug = service.merge(address.slug(), target, confirmation);
        notices.tell("steering.merge.message.merged", subject.name());
        redirection.to(Page.LIFE, slug);
    }

    public String getTitle() {
        return subject == null
                ? words.say("steering.merge.label.step")
                : words.say("steering.merge.title.page", subject.name());
    }

    /** @return null when the session has ended */
    public CommunityHead getSubject() {
        return subject;
    }

    /** @return what was typed or chosen */
    public String getTarget() {
        return target;
    }

    /** @return null as long as no community is chosen */
    public MergePreview getPreview() {
        return preview;
    }

    /** @return whether the figures can be shown and the two can be merged */
    public boolean isPossible() {
        return preview != null && preview.refusal() == null;
    }

    /** @return why the two cannot be merged; empty when they can */
    public String getRefusal() {
        return preview == null || preview.refusal() == null
                ? ""
                : words.say(preview.refusal().key(), preview.refusal().arguments());
    }

    /** @return whether something was looked for, instead of chosen */
    public boolean isSearched() {
        return subject != null && preview == null && !target.isEmpty();
    }

    public List<NearCommunity> getFound() {
        return found;
    }

    public String getConfirmation() {
        return confirmation;
    }

    public void setConfirmation(String confirmation) {
        this.confirmation = confirmation;
    }
}
