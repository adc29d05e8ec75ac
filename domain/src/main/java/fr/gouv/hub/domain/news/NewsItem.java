package fr.gouv.hub.domain.news;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.reference.Territory;
import fr.gouv.hub.domain.reference.Theme;
import fr.gouv.hub.domain.shared.Picture;
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
import jakarta.persistence.Version;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/**
 * An item of news: of a community, or of the hub when it has none.
 *
 * <p>Life cycle: {@link NewsStatus}. A published item appears when its moment comes; nothing has to happen then. An imported
 * one is published from the start, leads to the page where it was written, and is changed only by the next import; its
 * community may put it away, and no import brings it back.
 */
@Entity
@Table(name = "news_item")
public class NewsItem {

    /** Farthest moment to come that an item may be scheduled for. */
    private static final Duration HORIZON = Duration.ofDays(730);

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int LONGEST_WORDS = 60;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String uid;
    private String slug;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "community_id")
    private Community community;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "theme_id")
    private Theme theme;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "territory_id")
    private Territory territory;

    @Enumerated(EnumType.STRING)
    private NewsStatus status;

    private boolean pinned;
    private String title;
    private String summary;

    private String body;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "picture_id")
    private Picture picture;

    @Column(name = "picture_text")
    private String pictureText;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "author_id")
    private Agent author;

    @Column(name = "origin_url")
    private String originUrl;

    @Column(name = "origin_name")
    private String originName;

    @Column(name = "origin_key")
    private String originKey;

    @Version
    private int version;

    protected NewsItem() {}

    /**
     * A new draft; the caller adds it, then calls {@link #nameAddress}.
     *
     * @param community null for an item of the hub
     */
    public static NewsItem write(Community community, NewsDraft draft, Agent author, Instant now) {
        NewsItem item = begin(community, now);
        item.status = NewsStatus.DRAFT;
        item.author = author;
        item.take(draft, now);
        return item;
    }

    private static NewsItem begin(Community community, Instant now) {
        NewsItem item = new NewsItem();
        item.uid = UUID.randomUUID().toString();
        item.community = community;
        item.createdAt = now;
        item.updatedAt = now;
        return item;
    }

    /**
     * An item that was written elsewhere: published from the start, on the day that its source says.
     *
     * @param place where it comes from, as readers see it
     */
    public static NewsItem imported(Community community, String place, ImportedItem entry, Instant now) {
        NewsItem item = begin(community, now);
        item.status = NewsStatus.PUBLISHED;
        item.originKey = entry.key();
        item.publishedAt = entry.publishedAt() == null ? now : entry.publishedAt();
        item.copy(place, entry);
        return item;
    }

    /**
     * The source has been read again.
     *
     * @return whether anything changed
     */
    public boolean follow(String place, ImportedItem entry, Instant now) {
        boolean same = title.equals(entry.title())
                && summary.equals(entry.summary())
                && originUrl.equals(entry.url())
                && Objects.equals(originName, place);
        if (!same) {
            copy(place, entry);
            updatedAt = now;
        }
        return !same;
    }

    private void copy(String place, ImportedItem entry) {
        title = entry.title();
        summary = entry.summary();
        originUrl = entry.url();
        originName = place;
    }

    /** Makes the address of the page from the title and the id. It stays the same when the title changes. */
    public void nameAddress() {
        if (slug == null) {
            String words = words(title);
            slug = (words.isEmpty() ? "actualite" : words) + "-" + id;
        }
    }

    /** « L’été des données : 3 idées » → « l-ete-des-donnees-3-idees », at most sixty characters. */
    private static String words(String text) {
        String plain = Normalizer.normalize(
                        text.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.length() > LONGEST_WORDS ? plain.substring(0, LONGEST_WORDS) : plain;
        return cut.replaceAll("^-+|-+$", "");
    }

    /**
     * The writer changes text, place in the list and, as long as it is only scheduled, the moment.
     *
     * @throws NewsScheduleException when it cannot appear then
     *
     * @throws NewsChangedException when somebody else changed it since the draft was shown
     * @throws NewsImportedException when it was written elsewhere
     */
    public void revise(NewsDraft draft, Instant now) {
        requireOwn();
        requireVersion(draft.getVersion());
        take(draft, now);
        if (state(now) == NewsState.SCHEDULED && draft.getPublishAt() != null) {
            publish(draft.getPublishAt(), now);
        }
    }

    private void take(NewsDraft draft, Instant now) {
        title = draft.getTitle().strip();
        summary = draft.getSummary().strip();
        body = draft.getBody().strip();
        pinned = draft.isPinned();
        updatedAt = now;
    }

    /** What an item of the hub is about; one of a community is about what the community is about. */
    public void concern(Theme subject, Territory place) {
        if (community == null) {
            theme = subject;
            territory = place;
        }
    }

    /**
     * It appears: at once, or when the moment comes. One that has appeared keeps its date.
     *
     * @param when in the time of Paris; null means at once
     * @throws NewsScheduleException when the moment has passed, or is more than two years away
     */
    public void publish(LocalDateTime when, Instant now) {
        requireOwn();
        if (state(now) == NewsState.PUBLISHED) {
            return;
        }
        Instant moment = when == null ? now : when.atZone(PARIS).toInstant();
        if (moment.isBefore(now)) {
            throw NewsScheduleException.past();
        }
        if (moment.isAfter(now.plus(HORIZON))) {
            throw NewsScheduleException.tooFar();
        }
        status = NewsStatus.PUBLISHED;
        publishedAt = moment;
        updatedAt = now;
    }

    /** Back to the desk: nobody but its writers sees it. */
    public void withdraw(Instant now) {
        requireOwn();
        status = NewsStatus.DRAFT;
        publishedAt = null;
        updatedAt = now;
    }

    /** Put away: kept by its writers, gone for everybody else. */
    public void archive(Instant now) {
        status = NewsStatus.ARCHIVED;
        pinned = false;
        updatedAt = now;
    }

    /** An imported item that its community had put away comes back with its own date. */
    public void restore(Instant now) {
        if (isImported() && status == NewsStatus.ARCHIVED) {
            status = NewsStatus.PUBLISHED;
            updatedAt = now;
        }
    }

    /** Gives it a picture, and the words for those who do not see it. */
    public void illustrate(Picture given, String text, int shownVersion, Instant now) {
        requireOwn();
        requireVersion(shownVersion);
        picture = given;
        pictureText = text.strip();
        updatedAt = now;
    }

    /** @return the picture that it had, for the caller to remove; null when it had none */
    public Picture removePicture(int shownVersion, Instant now) {
        requireOwn();
        requireVersion(shownVersion);
        Picture had = picture;
        picture = null;
        pictureText = null;
        updatedAt = now;
        return had;
    }

    private void requireOwn() {
        if (isImported()) {
            throw new NewsImportedException();
        }
    }

    private void requireVersion(int shown) {
        if (version != shown) {
            throw new NewsChangedException();
        }
    }

    /** A draft that holds what the item holds now. */
    public NewsDraft draft(Instant now) {
        NewsDraft draft = new NewsDraft();
        draft.setTitle(title);
        draft.setSummary(summary);
        draft.setBody(body);
        draft.setPinned(pinned);
        draft.setTheme(theme == null ? null : theme.code());
        draft.setTerritory(territory == null ? null : territory.code());
        if (state(now) == NewsState.SCHEDULED) {
            draft.setPublishAt(LocalDateTime.ofInstant(publishedAt, PARIS));
        }
        draft.setVersion(version);
        return draft;
    }

    public NewsState state(Instant now) {
        return NewsState.of(status, publishedAt, now);
    }

    public boolean isImported() {
        return originUrl != null;
    }

    public Long id() {
        return id;
    }

    public String uid() {
        return uid;
    }

    public String slug() {
        return slug;
    }

    /** Null for an item of the hub. */
    public Community community() {
        return community;
    }

    public NewsStatus status() {
        return status;
    }

    public boolean pinned() {
        return pinned;
    }

    public String title() {
        return title;
    }

    public String summary() {
        return summary;
    }

    public String body() {
        return body;
    }

    /** Null without one. */
    public Picture picture() {
        return picture;
    }

    public String pictureText() {
        return pictureText;
    }

    /** Null for a draft. */
    public Instant publishedAt() {
        return publishedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** Null when the account is gone, or when it was written elsewhere. */
    public Agent author() {
        return author;
    }

    public String originUrl() {
        return originUrl;
    }

    public String originName() {
        return originName;
    }

    public String originKey() {
        return originKey;
    }

    public Theme theme() {
        return theme;
    }

    public Territory territory() {
        return territory;
    }

    public int version() {
        return version;
    }
}
