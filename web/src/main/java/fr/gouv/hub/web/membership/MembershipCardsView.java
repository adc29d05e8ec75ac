package fr.gouv.hub.web.membership;

import fr.gouv.hub.domain.community.CommunitySummary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The cards of the directory's page, with their animateurs and what the reader is to them. */
@Named
@RequestScoped
public class MembershipCardsView {

    @Inject
    CommunityCards maker;

    private List<CommunityCard> cards = List.of();

    public void load(List<CommunitySummary> communities) {
        cards = maker.of(communities);
    }

    public List<CommunityCard> getCards() {
        return cards;
    }
}
