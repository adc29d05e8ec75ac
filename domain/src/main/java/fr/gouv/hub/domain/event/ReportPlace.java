package fr.gouv.hub.domain.event;

/**
 * Where the organisers stand with the report of an event.
 *
 * @param open whether it can be written: the event has taken place
 */
public record ReportPlace(
        String slug, String title, String communitySlug, String communityName, boolean open, EventReportDraft draft) {}
