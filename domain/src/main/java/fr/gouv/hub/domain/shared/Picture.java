package fr.gouv.hub.domain.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;

/** A picture in two sizes, encoded by the hub itself. Never changes: another picture is another row. */
@Entity
@Table(name = "picture")
public class Picture {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String hash;

    @Column(name = "media_type")
    private String mediaType;

    private int width;
    private int height;

    @Lob
    private byte[] large;

    @Lob
    private byte[] small;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Picture() {}

    /** @param encoded what the hub made of the file that was handed in */
    public Picture(EncodedPicture encoded, Instant now) {
        this.hash = encoded.hash();
        this.mediaType = encoded.mediaType();
        this.width = encoded.width();
        this.height = encoded.height();
        this.large = encoded.large();
        this.small = encoded.small();
        this.createdAt = now;
    }

    /** What a browser gets. */
    public PictureFile file(boolean forLists) {
        return new PictureFile(mediaType, hash, forLists ? small : large);
    }

    public Long id() {
        return id;
    }

    public String hash() {
        return hash;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of the large version, in pixels. */
    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
