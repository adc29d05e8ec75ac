package fr.gouv.hub.domain.discussion;

/** States of a report; only the first can change. */
public enum ReportStatus {
    PENDING,
    /** The post stays. */
    KEPT,
    /** Its author took the post back before anybody had decided. */
    MOOT,
    /** The post was taken away. */
    RETIRED
}
