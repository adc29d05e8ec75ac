package fr.gouv.hub.domain.desk;

/** How many members share something: an administration, a territory; name is null when they have not said. */
public record ReachCell(String name, long members) {}
