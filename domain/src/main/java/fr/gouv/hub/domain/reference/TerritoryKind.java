package fr.gouv.hub.domain.reference;

/** Levels of the territory tree. */
public enum TerritoryKind {
    NATIONAL,
    REGION,
    DEPARTEMENT,
    OVERSEAS_COLLECTIVITY
}
