package fr.gouv.hub.domain.event;

/** Why somebody who registers to a series is not registered to one of its dates. */
public enum SeriesRefusal {
    NOT_YET,
    CLOSED,
    /** One registers elsewhere. */
    ELSEWHERE,
    /** It asks other questions than those that he answered. */
    QUESTIONS
}
