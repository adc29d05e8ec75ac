package fr.gouv.hub.web.event;

import fr.gouv.hub.web.community.Badge;
import java.util.List;

/** One event in a list, all words said: the page only lays it out. Empty texts are left out. */
public record EventLine(
        String href,
        String title,
        String iso,
        String day,
        String hours,
        String place,
        List<Badge> badges,
        String communityHref,
        String communityName) {

    public EventLine {
        badges = List.copyOf(badges);
    }
}
