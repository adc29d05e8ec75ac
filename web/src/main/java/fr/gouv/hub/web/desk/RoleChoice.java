package fr.gouv.hub.web.desk;

/** A role to choose. */
public record RoleChoice(String code, String label, boolean chosen) {}
