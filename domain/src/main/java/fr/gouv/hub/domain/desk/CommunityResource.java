package fr.gouv.hub.domain.desk;

/**
 * Something to read or to use that members left: a file of a discussion, a link or a file of the report of an event.
 *
 * @param title name of the file, or what the link is called
 * @param url of the link; null for a file
 * @param id of the file; 0 for a link
 * @param event slug of the event whose file it is; null for others
 */
public record CommunityResource(String title, String url, long id, String event) {

    public boolean isLink() {
        return url != null;
    }

    public boolean isOfEvent() {
        return event != null;
    }
}
