package fr.gouv.hub.domain.discussion;

/** States of a report; only the first can change. */
public enum ReportStatus {
    PENDING,
    /** The post stays. */
    KEPT,
    /** The post was taken away. */
    RETIRED
}
