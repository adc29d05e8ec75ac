package fr.gouv.hub.domain.membership;

/** Animateur, co-animateur, organisateur d'événements, membre. */
public enum CommunityRole {
    LEAD,
    FACILITATOR,
    EVENT_ORGANISER,
    MEMBER;

    /** Whether this role decides who becomes a member. */
    public boolean facilitates() {
        return this == LEAD || this == FACILITATOR;
    }
}
