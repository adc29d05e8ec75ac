package fr.gouv.hub.domain.invitation;

/** States of an invitation; only the first can change. */
public enum InvitationStatus {
    PENDING,
    ACCEPTED,
    DECLINED,
    CANCELLED,
    EXPIRED
}
