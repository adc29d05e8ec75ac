package fr.gouv.hub.domain.news;

/** Life cycle: draft → published (at once, or from a moment to come) → archived; back to draft or published at any time. */
public enum NewsStatus {
    DRAFT,
    PUBLISHED,
    ARCHIVED
}
