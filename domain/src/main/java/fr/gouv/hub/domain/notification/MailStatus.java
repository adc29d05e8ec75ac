package fr.gouv.hub.domain.notification;

/** Where a mail is on its way. */
public enum MailStatus {
    PENDING,
    /** Claimed by a sender. One that died leaves it here until the claim runs out. */
    SENDING,
    SENT,
    /** Given up after the last attempt; can be sent again by hand. */
    FAILED,
    /** Nobody needs it any more: a reminder of what was called off, or is over. */
    DROPPED
}
