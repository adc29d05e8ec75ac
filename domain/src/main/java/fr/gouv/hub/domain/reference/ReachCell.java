package fr.gouv.hub.domain.reference;

/** How many people share something: an administration, a territory; name is null when they have not said. */
public record ReachCell(String name, long people) {}
