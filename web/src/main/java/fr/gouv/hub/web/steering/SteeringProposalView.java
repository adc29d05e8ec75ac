package fr.gouv.hub.web.steering;

import fr.gouv.hub.domain.community.CommunityDraft;
import fr.gouv.hub.domain.community.Hosting;
import fr.gouv.hub.domain.community.JoinPolicy;
import fr.gouv.hub.domain.community.Openness;
import fr.gouv.hub.domain.community.Visibility;
import fr.gouv.hub.service.steering.ProposalService;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.PageLinks;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Second step of a proposal: what the new community is. */
@Named
@RequestScoped
public class SteeringProposalView {

    private static final String LIVES = "vie";
    private static final String ELSEWHERE = "ailleurs";

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

    @Inject
    PageLinks links;

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
        if (ELSEWHERE.equals(request.getParameter(LIVES))) {
            draft.setHosting(Hosting.REFERENCED);
        }
    }

    private Set<String> said(String parameter) {
        String code = request.getParameter(parameter);
        return code == null || code.isEmpty() ? Set.of() : Set.of(code);
    }

    public void propose() {
        String slug = proposals.propose(draft);
        if (isElsewhere()) {
            notices.tell("steering.propose.message.referenced");
            redirection.to(Page.COMMUNITIES);
        } else {
            notices.tell("steering.propose.message.proposed");
            redirection.to(Page.COMMUNITY, slug);
        }
    }

    /** @return whether the form is that of a community which lives elsewhere; told by the address, so that it works without script */
    public boolean isElsewhere() {
        return draft.getHosting() == Hosting.REFERENCED;
    }

    /** @return the same form for a community of the hub, filled in with what the first step said */
    public String getFormHere() {
        return form("");
    }

    /** @return the same form for a community that lives elsewhere */
    public String getFormElsewhere() {
        return form(LIVES + '=' + ELSEWHERE + '&');
    }

    private String form(String where) {
        return links.proposeForm() + '?' + where + "nom=" + encoded("nom") + "&sur=" + encoded("sur") + "&pour="
                + encoded("pour");
    }

    private String encoded(String parameter) {
        String value = request.getParameter(parameter);
        return value == null ? "" : URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    public List<SelectItem> getOpennesses() {
        return SteeringSettingsView.opennesses(words);
    }

    public CommunityDraft getDraft() {
        return draft;
    }
}
