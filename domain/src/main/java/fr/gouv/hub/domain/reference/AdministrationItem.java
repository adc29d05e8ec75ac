package fr.gouv.hub.domain.reference;

/** An administration as lists and filters use it. */
public record AdministrationItem(
        Integer id, String code, AdministrationKind kind, CivilServiceBranch branch, String name, String shortName) {}
