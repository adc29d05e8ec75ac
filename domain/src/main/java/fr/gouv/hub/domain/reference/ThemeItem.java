package fr.gouv.hub.domain.reference;

/** A theme as lists and filters use it. */
public record ThemeItem(Integer id, String code, String name, Integer parentId) {}
