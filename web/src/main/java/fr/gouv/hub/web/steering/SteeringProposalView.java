package fr.gouv.hub.web.steering;

import fr.gouv.hub.domain.community.CommunityDraft;
import fr.gouv.hub.domain.community.JoinPolicy;
import fr.gouv.hub.domain.community.Openness;
import fr.gouv.hub.domain.community.Visibility;
import fr.gouv.hub.service.steering.ProposalService;
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
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Second step of a proposal: what the new community is. */
@Named
@RequestScoped
public class SteeringProposalView {

    @Inject
    ProposalService proposals;

    @Inject
    SteeringTagBoxes boxes;

    @Inject
    HttpServletRequest request;

    @Inject
    FacesContext faces;

    @Inject
    Words words;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private final CommunityDraft draft = new CommunityDraft();

    @PostConstruct
    void load() {
        draft.setOpenness(new Openness(JoinPolicy.OPEN, Visibility.LISTED_PUBLIC_CONTENT));
        if (!faces.isPostback()) {
            draft.setName(request.getParameter("nom"));
        }
        // the idea of the first step ticks its theme and its territory in the same way as the boxes that are sent
        boxes.read(draft);
    }

    public void propose() {
        String slug = proposals.propose(draft);
        notices.tell("steering.propose.message.proposed");
        redirection.to(Page.COMMUNITY, slug);
    }

    public List<SelectItem> getOpennesses() {
        return SteeringSettingsView.opennesses(words);
    }

    public CommunityDraft getDraft() {
        return draft;
    }
}
