package fr.gouv.hub.domain.registration;

/** The community that a link leads to. */
public record LinkedCommunity(String slug, String name) {}
