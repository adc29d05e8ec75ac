package fr.gouv.hub.domain.event;

/**
 * Where the organisers stand with the report of an event.
 *
 * @param open whether it can be written: the event has taken place
 * @param files how many files the report has
 */
public record ReportPlace(
        String slug,
        String title,
        String communitySlug,
        String communityName,
        boolean open,
        int files,
        EventReportDraft draft) {}
