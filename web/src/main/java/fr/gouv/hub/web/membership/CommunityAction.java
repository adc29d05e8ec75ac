package fr.gouv.hub.web.membership;

import fr.gouv.hub.domain.community.CommunityDetails;
import fr.gouv.hub.domain.community.Hosting;
import fr.gouv.hub.domain.membership.MyPlace;

/** The one thing that a reader can do with a community next. */
public enum CommunityAction {
    /** He decides who joins. */
    FACILITATE,
    LEAVE,
    /** He asked, and waits. */
    WAIT,
    /** It lives elsewhere. */
    GO,
    /** It takes nobody. */
    NOTHING,
    JOIN,
    ASK,
    /** Only an animateur can let him in. */
    BE_INVITED;

    /** @param place where the reader stands; a visitor stands nowhere */
    public static CommunityAction of(CommunityDetails community, MyPlace place) {
        if (place.isFacilitator()) {
            return FACILITATE;
        } else if (place.isMember()) {
            return LEAVE;
        } else if (place.isRequestPending()) {
            return WAIT;
        } else if (community.hosting() == Hosting.REFERENCED) {
            return GO;
        } else if (!community.status().isOpenToAgents()) {
            return NOTHING;
        }
        return switch (community.joinPolicy()) {
            case OPEN -> JOIN;
            case ON_REQUEST -> ASK;
            case INVITATION -> BE_INVITED;
        };
    }
}
