package fr.gouv.hub.web.steering;

import fr.gouv.hub.domain.community.CommunityDraft;
import fr.gouv.hub.domain.community.CommunityHead;
import fr.gouv.hub.domain.steering.SplitForm;
import fr.gouv.hub.service.community.CommunityService;
import fr.gouv.hub.service.steering.SplitService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Proposing a community that comes out of another: the form of a proposal, with what the two have in common. */
@Named
@RequestScoped
public class SteeringSplitView {

    @Inject
    SplitService splits;

    @Inject
    CommunityService communities;

    @Inject
    SteeringTagBoxes boxes;

    @Inject
    Address address;

    @Inject
    FacesContext faces;

    @Inject
    Words words;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private CommunityHead community;
    private CommunityDraft draft;

    @PostConstruct
    void load() {
        if (faces.isPostback()) {
            community = communities.head(address.slug());
            draft = new CommunityDraft();
            boxes.read(draft);
        } else {
            SplitForm form = splits.begin(address.slug());
            community = form.origin();
            draft = form.draft();
            boxes.show(draft);
        }
    }

    public void propose() {
        String slug = splits.propose(address.slug(), draft);
        notices.tell("steering.split.message.proposed");
        redirection.to(Page.SPLIT_CHOICES, slug);
    }

    public CommunityHead getCommunity() {
        return community;
    }

    public List<SelectItem> getOpennesses() {
        return SteeringSettingsView.opennesses(words);
    }

    public CommunityDraft getDraft() {
        return draft;
    }
}
