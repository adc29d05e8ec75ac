package fr.gouv.hub.domain.event;

import fr.gouv.hub.domain.shared.Picture;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** The picture at the head of an event's page, with words for those who do not see it (RGAA 1.1). */
@Entity
@Table(name = "event_cover")
public class EventCover {

    @Id
    @Column(name = "event_id")
    private Long eventId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "picture_id")
    private Picture picture;

    private String text;

    protected EventCover() {}

    public EventCover(long eventId, Picture picture, String text) {
        this.eventId = eventId;
        show(picture, text);
    }

    /** @param words not blank */
    public final void show(Picture shown, String words) {
        picture = shown;
        text = words.strip();
    }

    public Long eventId() {
        return eventId;
    }

    public Picture picture() {
        return picture;
    }

    public String text() {
        return text;
    }
}
