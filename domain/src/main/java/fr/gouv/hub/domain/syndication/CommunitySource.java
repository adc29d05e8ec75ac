package fr.gouv.hub.domain.syndication;

import fr.gouv.hub.domain.community.Community;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * A feed or a calendar of a community that lives elsewhere.
 *
 * <p>Life cycle: due → claimed by one node (its next attempt moves a few minutes away, so that a node that dies gives it
 * back by itself) → read, unchanged, or failed. A source that fails is asked less and less often, at least once a day.
 */
@Entity
@Table(name = "community_source")
public class CommunitySource {

    /** Most sources of one community. */
    public static final int MOST = 5;

    static final Duration CLAIM = Duration.ofMinutes(5);
    static final Duration INTERVAL = Duration.ofMinutes(30);
    static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    static final Duration LONGEST_WAIT = Duration.ofHours(24);

    private static final int MOST_DOUBLINGS = 11;
    private static final int LONGEST_TAG = 200;
    private static final int LONGEST_DATE = 60;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "community_id")
    private Community community;

    @Enumerated(EnumType.STRING)
    private SourceKind kind;

    private String url;

    @Column(name = "url_hash")
    private String urlHash;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Column(name = "last_attempt_at")
    private Instant lastAttemptAt;

    @Column(name = "last_success_at")
    private Instant lastSuccessAt;

    private int failures;

    @Enumerated(EnumType.STRING)
    private ImportTrouble trouble;

    private String etag;

    @Column(name = "last_modified")
    private String lastModified;

    protected CommunitySource() {}

    /**
     * A source that is due at once.
     *
     * @param urlHash SHA-256 of the address, in hexadecimal
     */
    public static CommunitySource add(Community community, SourceKind kind, String url, String urlHash, Instant now) {
        CommunitySource source = new CommunitySource();
        source.community = community;
        source.kind = kind;
        source.url = url;
        source.urlHash = urlHash;
        source.addedAt = now;
        source.nextAttemptAt = now;
        return source;
    }

    /** A node takes it in hand; the caller holds the row's lock. */
    public void claim(Instant now) {
        lastAttemptAt = now;
        nextAttemptAt = now.plus(CLAIM);
    }

    /**
     * It was read.
     *
     * @param tag what the host calls this version, or null
     * @param date when the host says that it last changed, or null
     */
    public void read(String tag, String date, Instant now) {
        // a cut tag would never match: better none
        etag = tag == null || tag.length() > LONGEST_TAG ? null : tag;
        lastModified = date == null || date.length() > LONGEST_DATE ? null : date;
        unchanged(now);
    }

    /** The host says that nothing has changed. */
    public void unchanged(Instant now) {
        lastSuccessAt = now;
        failures = 0;
        trouble = null;
        nextAttemptAt = now.plus(INTERVAL);
    }

    /** It could not be read: the wait doubles from a minute to a day. */
    public void failed(ImportTrouble what, Instant now) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        failures++;
        trouble = what;
        nextAttemptAt = now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }

    /** Somebody wants it to be read without waiting; one that a node has in hand will be read once more. */
    public void hurry(Instant now) {
        nextAttemptAt = now;
    }

    public Long id() {
        return id;
    }

    public Community community() {
        return community;
    }

    public SourceKind kind() {
        return kind;
    }

    public String url() {
        return url;
    }

    public String urlHash() {
        return urlHash;
    }

    public Instant addedAt() {
        return addedAt;
    }

    public Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    public Instant lastAttemptAt() {
        return lastAttemptAt;
    }

    /** Null when it has never been read. */
    public Instant lastSuccessAt() {
        return lastSuccessAt;
    }

    /** How often it failed in a row. */
    public int failures() {
        return failures;
    }

    /** Null when nothing went wrong the last time. */
    public ImportTrouble trouble() {
        return trouble;
    }

    public String etag() {
        return etag;
    }

    public String lastModified() {
        return lastModified;
    }
}
