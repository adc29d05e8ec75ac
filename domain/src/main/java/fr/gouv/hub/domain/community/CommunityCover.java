package fr.gouv.hub.domain.community;

import fr.gouv.hub.domain.shared.Picture;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** The picture at the head of a community's page, with words for those who do not see it (RGAA 1.1). */
@Embeddable
public class CommunityCover {

    /** Longest text, in characters. */
    public static final int LONGEST_TEXT = 200;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "cover_id")
    private Picture picture;

    /** The same key, without reading the row behind it. */
    @Column(name = "cover_id", insertable = false, updatable = false)
    private Long pictureId;

    @Column(name = "cover_text")
    private String text;

    protected CommunityCover() {}

    CommunityCover(Picture picture, String text) {
        this.picture = picture;
        this.pictureId = picture.id();
        this.text = text;
    }

    /** No picture: EclipseLink clears the columns of an emptied value, and forgets the key of one that is set to null. */
    static CommunityCover none() {
        return new CommunityCover();
    }

    public Picture picture() {
        return picture;
    }

    public Long pictureId() {
        return pictureId;
    }

    public String text() {
        return text;
    }
}
