package fr.gouv.hub.domain.membership;

/** States of a request; only the first can change. */
public enum RequestStatus {
    PENDING,
    ACCEPTED,
    REFUSED,
    CANCELLED,
    EXPIRED
}
