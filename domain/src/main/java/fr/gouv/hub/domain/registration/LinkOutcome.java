package fr.gouv.hub.domain.registration;

/** What a visitor is told after he asked for a link: it depends on the address' domain alone, never on the account. */
public enum LinkOutcome {
    /** « Consultez votre messagerie ». */
    ON_ITS_WAY,
    /** The domain is not one of the administrations that the hub knows. */
    NOT_ELIGIBLE
}
