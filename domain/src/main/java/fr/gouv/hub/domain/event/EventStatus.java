package fr.gouv.hub.domain.event;

/** Life cycle: draft → published → cancelled. */
public enum EventStatus {
    /** Only its organisers know of it. */
    DRAFT,
    PUBLISHED,
    /** It does not take place; its page says so. */
    CANCELLED
}
