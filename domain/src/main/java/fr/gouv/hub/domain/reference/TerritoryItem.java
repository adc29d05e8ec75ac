package fr.gouv.hub.domain.reference;

/** A territory as lists and filters use it. */
public record TerritoryItem(Integer id, String code, TerritoryKind kind, String name, Integer parentId) {}
