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
import java.util.Set;

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
        if (faces.isPostback()) {
            boxes.read(draft);
        } else {
            // the form posts to its own address: what the first step says must not stand among the boxes
            draft.setName(request.getParameter("nom"));
            draft.setThemes(said("sur"));
            draft.setTerritories(said("pour"));
            boxes.show(draft);
        }
    }

    private Set<String> said(String parameter) {
        String code = request.getParameter(parameter);
        return code == null || code.isEmpty() ? Set.of() : Set.of(code);
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
