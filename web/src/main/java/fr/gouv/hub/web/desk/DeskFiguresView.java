package fr.gouv.hub.web.desk;

import fr.gouv.hub.domain.community.CommunityDetails;
import fr.gouv.hub.domain.desk.CommunityFigures;
import fr.gouv.hub.service.desk.CommunityFiguresService;
import fr.gouv.hub.web.shared.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A community in figures, on its page. */
@Named
@RequestScoped
public class DeskFiguresView {

    @Inject
    CommunityFiguresService service;

    @Inject
    Words words;

    private CommunityFigures figures;

    public void load(CommunityDetails community) {
        figures = service.of(community).orElse(null);
    }

    /** @return null when there is nothing to show */
    public CommunityFigures getFigures() {
        return figures;
    }

    /** @return how many came lately; of fewer than five, only that they are */
    public String getJoined() {
        return figures.isJoinedFew() ? words.say("desk.figures.label.few") : words.number(figures.joined());
    }
}
