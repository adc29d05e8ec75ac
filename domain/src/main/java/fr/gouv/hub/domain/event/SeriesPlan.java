package fr.gouv.hub.domain.event;

import java.util.List;

/**
 * A series, as its organisers see it from one of its dates.
 *
 * @param dates all, drafts too, the first first
 * @param drafts how many of them can be published now
 * @param extensible whether it may have more
 */
public record SeriesPlan(
        String slug,
        String title,
        String communitySlug,
        String communityName,
        SeriesRule rule,
        List<Date> dates,
        int drafts,
        boolean extensible) {

    public SeriesPlan {
        dates = List.copyOf(dates);
    }

    /** Whether there is more than drafts. */
    public boolean announced() {
        return dates.stream().anyMatch(date -> date.event().status() != EventStatus.DRAFT);
    }

    /**
     * One date.
     *
     * @param changedAlone whether something was changed for it alone
     */
    public record Date(PlannedEvent event, boolean changedAlone) {}
}
