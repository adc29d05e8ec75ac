package fr.gouv.hub.domain.community;

/**
 * A community is about to become part of another. Told before their rows are locked: whoever locks rows of his own before
 * that of a community locks them now.
 *
 * @param fromId the one that ends
 */
public record MergeBegun(long fromId) {}
