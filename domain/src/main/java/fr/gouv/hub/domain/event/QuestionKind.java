package fr.gouv.hub.domain.event;

/** How a question of the organisers is answered. */
public enum QuestionKind {
    TEXT,
    /** One of several answers. */
    CHOICE,
    YES_NO
}
