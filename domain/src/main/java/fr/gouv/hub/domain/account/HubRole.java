package fr.gouv.hub.domain.account;

/** Back-office roles: chargé d'accompagnement, modérateur, lecteur des statistiques, administrateur. */
public enum HubRole {
    ADVISER,
    MODERATOR,
    ANALYST,
    ADMIN
}
