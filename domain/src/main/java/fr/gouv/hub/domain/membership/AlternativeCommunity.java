package fr.gouv.hub.domain.membership;

/** A community that was proposed to somebody who was refused. */
public record AlternativeCommunity(String slug, String name) {}
