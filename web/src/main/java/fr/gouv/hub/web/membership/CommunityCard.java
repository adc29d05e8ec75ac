package fr.gouv.hub.web.membership;

import fr.gouv.hub.web.community.Badge;
import java.util.List;

/** One community in a list, all words said: the page only lays it out. Empty texts are left out. */
public record CommunityCard(
        String href,
        String name,
        String purpose,
        List<Badge> badges,
        String members,
        String facilitators,
        String territories,
        String next) {

    public CommunityCard {
        badges = List.copyOf(badges);
    }
}
