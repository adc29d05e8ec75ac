package fr.gouv.hub.web.event;

import fr.gouv.hub.web.community.Badge;

/** One line of « mon agenda », all words said. Empty texts are left out. */
public record MyEventItem(
        String slug,
        String href,
        String title,
        String iso,
        String when,
        String place,
        String onlineUrl,
        String communityHref,
        String communityName,
        Badge badge,
        boolean leaving,
        String certificateHref) {}
