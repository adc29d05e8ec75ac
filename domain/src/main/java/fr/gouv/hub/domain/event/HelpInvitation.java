package fr.gouv.hub.domain.event;

/**
 * A community is asked to help to organise an event, or a series, and has not answered.
 *
 * @param slug of the event, or of the next date of the series
 * @param dates how many dates of a series it is asked for; 0: for the event alone
 */
public record HelpInvitation(String slug, String title, EventTime time, String organiserName, int dates) {

    public boolean isSeries() {
        return dates > 0;
    }
}
