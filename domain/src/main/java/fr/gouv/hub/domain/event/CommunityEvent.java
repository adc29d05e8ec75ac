package fr.gouv.hub.domain.event;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.reference.Territory;
import fr.gouv.hub.domain.reference.Theme;
import fr.gouv.hub.domain.shared.NotFoundException;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A meeting of people: who organises it, when by which clocks, where.
 *
 * <p>Life cycle: draft → published → cancelled. What changes an event that people may be looking at holds the lock of its
 * row; {@code revision} rises each time, so that an organiser who works on an old version is told.
 *
 * <p>Seats and the waiting list are counted here, together with each {@link EventRegistration}, so that lists need not count
 * and the last seat is taken once: whoever registers, withdraws or is called holds the lock of this row.
 *
 * <p>A date of an {@link EventSeries} is an event like any other, that remembers what was changed for it alone.
 *
 * <p>Imported events come from the calendar of a community that lives elsewhere: they follow it, and nobody changes them here.
 */
@Entity
@Table(name = "event")
public class CommunityEvent {

    /** Nobody is called from the waiting list so shortly before: he could not come any more. */
    public static final Duration LAST_CALL = Duration.ofHours(2);

    /** How long after the end the sheet can still be corrected. */
    public static final Duration CHECK_IN = Duration.ofDays(30);

    /** Most people who are counted without anything being kept of them. */
    public static final int MOST_GUESTS = 10_000;

    static final int LONGEST_TITLE = 150;
    static final int LONGEST_PLACE = 300;
    static final int LONGEST_URL = 500;
    static final int LONGEST_DESCRIPTION = 10_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String slug;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "community_id")
    private Community community;

    private String title;
    private String description;

    @Enumerated(EnumType.STRING)
    private EventFormat format;

    @Enumerated(EnumType.STRING)
    private EventMode mode;

    private String place;

    @Column(name = "online_url")
    private String onlineUrl;

    @Column(name = "external_url")
    private String externalUrl;

    @Column(name = "starts_local")
    private LocalDateTime startsLocal;

    @Column(name = "ends_local")
    private LocalDateTime endsLocal;

    private String zone;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "registration_opens_at")
    private Instant registrationOpensAt;

    @Column(name = "registration_closes_at")
    private Instant registrationClosesAt;

    private Integer capacity;

    @Column(name = "registered_count")
    private int registeredCount;

    @Column(name = "walk_in_count")
    private int walkInCount;

    @Column(name = "guest_count")
    private int guestCount;

    @Column(name = "waiting_count")
    private int waitingCount;

    @Column(name = "last_turn")
    private int lastTurn;

    @Enumerated(EnumType.STRING)
    private EventStatus status;

    @Enumerated(EnumType.STRING)
    private EventSource source;

    @Column(name = "external_uid")
    private String externalUid;

    @Column(name = "series_id")
    private Long seriesId;

    @Column(name = "series_key")
    private LocalDateTime seriesKey;

    /** Names of {@link SeriesField}, separated by commas. */
    @Column(name = "series_own")
    private String seriesOwn = "";

    private int revision;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** What those who come were told, when it has moved by too little since to tell them again. */
    @Column(name = "told_starts_at")
    private Instant toldStartsAt;

    @Column(name = "told_ends_at")
    private Instant toldEndsAt;

    /** When it was first shown; followers of its communities are told. */
    @Column(name = "announced_at")
    private Instant announcedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "created_by")
    private Agent createdBy;

    @ManyToMany
    @JoinTable(
            name = "event_theme",
            joinColumns = @JoinColumn(name = "event_id"),
            inverseJoinColumns = @JoinColumn(name = "theme_id"))
    private Set<Theme> themes = new HashSet<>();

    @ManyToMany
    @JoinTable(
            name = "event_territory",
            joinColumns = @JoinColumn(name = "event_id"),
            inverseJoinColumns = @JoinColumn(name = "territory_id"))
    private Set<Territory> territories = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "event_question", joinColumns = @JoinColumn(name = "event_id"))
    @OrderColumn(name = "position")
    private List<EventQuestion> questions = new ArrayList<>();

    @OneToMany(mappedBy = "event", cascade = CascadeType.ALL, orphanRemoval = true)
    private Set<EventHost> hosts = new HashSet<>();

    protected CommunityEvent() {}

    private CommunityEvent(Community organiser, String slug, EventSource source, EventStatus status, Instant now) {
        this.community = organiser;
        this.slug = slug;
        this.source = source;
        this.status = status;
        this.createdAt = now;
        hosts.add(EventHost.organiser(this, organiser));
    }

    /**
     * An organiser begins.
     *
     * @param slug its address, which no other event has
     */
    public static CommunityEvent draft(
            Community organiser, Agent author, String slug, EventContent content, Instant now) {
        CommunityEvent event = new CommunityEvent(organiser, slug, EventSource.HUB, EventStatus.DRAFT, now);
        event.createdBy = author;
        event.take(content, now);
        return event;
    }

    /**
     * An event of the calendar of a community that lives elsewhere.
     *
     * @param slug its address, which no other event has
     */
    public static CommunityEvent imported(Community organiser, String slug, ImportedEvent read, Instant now) {
        CommunityEvent event = new CommunityEvent(
                organiser,
                slug,
                EventSource.IMPORTED,
                read.cancelled() ? EventStatus.CANCELLED : EventStatus.PUBLISHED,
                now);
        event.externalUid = read.externalUid();
        event.announcedAt = read.cancelled() ? null : now;
        event.format = EventFormat.MEETING;
        event.themes.addAll(organiser.themes());
        event.territories.addAll(organiser.territories());
        event.copy(read);
        event.changed(now);
        return event;
    }

    /**
     * The other calendar says this now.
     *
     * @return whether that changes anything
     */
    public boolean follow(ImportedEvent read, Instant now) {
        if (source != EventSource.IMPORTED) {
            throw new IllegalStateException("event " + id + " is the hub's own");
        }
        Object before = imported();
        copy(read);
        boolean backOn = status == EventStatus.CANCELLED && !read.cancelled();
        if (backOn && announcedAt == null) {
            announcedAt = now;
        }
        status = read.cancelled() ? EventStatus.CANCELLED : EventStatus.PUBLISHED;
        boolean differs = !before.equals(imported());
        if (differs) {
            changed(now);
        }
        return differs;
    }

    /** The other calendar no longer has it. */
    public void vanish(Instant now) {
        if (source != EventSource.IMPORTED) {
            throw new IllegalStateException("event " + id + " is the hub's own");
        }
        status = EventStatus.CANCELLED;
        changed(now);
    }

    private Object imported() {
        return Arrays.asList(title, description, place, externalUrl, startsLocal, endsLocal, zone, status);
    }

    private void copy(ImportedEvent read) {
        title = cut(blank(read.title()) ? community.name() : read.title().strip(), LONGEST_TITLE);
        description = cut(blank(read.description()) ? "" : read.description().strip(), LONGEST_DESCRIPTION);
        place = blank(read.place()) ? null : cut(read.place().strip(), LONGEST_PLACE);
        mode = place == null ? EventMode.ONLINE : EventMode.ON_SITE;
        boolean web = read.url() != null && read.url().matches("https?://\\S{1," + (LONGEST_URL - 8) + "}");
        externalUrl = web ? read.url() : community.externalUrl();
        EventZone ours = EventZone.find(read.zone().getId()).orElse(EventZone.PARIS);
        Instant start = read.start().atZone(read.zone()).toInstant();
        Instant end =
                read.end() == null ? start : read.end().atZone(read.zone()).toInstant();
        set(ours, start, end.isAfter(start) ? end : start.plusSeconds(3_600));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static String cut(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }

    /**
     * An organiser changes what he says of it. What a date of a series then has of its own stays when the series changes.
     *
     * @return what it changes of what those who come were told
     * @throws EventRefusedException when it is cancelled or imported, has fewer seats than people who are registered, or sends
     *     people elsewhere who have registered here
     * @throws EventTimeException when it is published and to come and would have begun, or is over and would not be
     */
    public EventChange revise(EventContent content, Instant now) {
        if (seriesId == null) {
            return change(content, now);
        }
        EventContent before = content();
        EventChange change = change(content, now);
        Set<SeriesField> own = own();
        own.addAll(before.differences(content()));
        own(own);
        return change;
    }

    private EventChange change(EventContent content, Instant now) {
        requireOwn();
        if (status == EventStatus.CANCELLED) {
            throw EventRefusedException.cancelled(title);
        }
        if (isTooFew(content.capacity())) {
            throw EventRefusedException.capacity(registeredCount - walkInCount);
        }
        if (status == EventStatus.PUBLISHED) {
            requireComplete(content.mode(), content.place(), content.onlineUrl(), content.externalUrl());
            if (startsAt.isAfter(now) && !content.time().startsAt().isAfter(now)) {
                throw EventTimeException.past();
            }
            if (isOver(now) && content.time().endsAt().isAfter(now)) {
                throw EventTimeException.over();
            }
        }
        if (content.externalUrl() != null && registeredCount + waitingCount > 0) {
            throw EventRefusedException.external(title, registeredCount + waitingCount);
        }
        EventChange.State before = told();
        take(content, now);
        EventChange change = new EventChange(before, state());
        boolean untold = status == EventStatus.PUBLISHED
                && !change.isWorthTelling()
                && !before.time().equals(time());
        toldStartsAt = untold ? before.time().startsAt() : null;
        toldEndsAt = untold ? before.time().endsAt() : null;
        return change;
    }

    /** Several small moves add up to one that is worth telling. */
    private EventChange.State told() {
        EventTime time = toldStartsAt == null ? time() : new EventTime(toldStartsAt, toldEndsAt, zone());
        return new EventChange.State(time, place, onlineUrl);
    }

    private boolean isTooFew(Integer seats) {
        return seats != null && seats < registeredCount - walkInCount;
    }

    /** It is changed, and other dates of its series with it: what it says is what the series says. */
    EventChange lead(EventContent content, Instant now) {
        EventContent before = content();
        EventChange change = change(content, now);
        Set<SeriesField> own = own();
        own.removeAll(before.differences(content()));
        own(own);
        return change;
    }

    /**
     * Its series changes; what it has of its own stays.
     *
     * @param fields what changes
     * @return empty when that is nothing for this date
     */
    Optional<EventChange> follow(EventContent given, Set<SeriesField> fields, Instant now) {
        Set<SeriesField> taken = EnumSet.noneOf(SeriesField.class);
        taken.addAll(fields);
        taken.removeAll(own());
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        if (taken.contains(SeriesField.CAPACITY) && isTooFew(given.capacity())) {
            throw EventRefusedException.capacityOn(startsLocal.toLocalDate(), registeredCount - walkInCount);
        }
        return Optional.of(change(content().taking(given, taken), now));
    }

    /** What was changed for this date of a series alone. */
    public Set<SeriesField> own() {
        Set<SeriesField> own = EnumSet.noneOf(SeriesField.class);
        for (SeriesField field : SeriesField.values()) {
            if (Arrays.asList(seriesOwn.split(",", -1)).contains(field.name())) {
                own.add(field);
            }
        }
        return own;
    }

    private void own(Set<SeriesField> fields) {
        seriesOwn = fields.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    /** What is said of it now. */
    public EventContent content() {
        return new EventContent(
                title,
                description,
                format,
                mode,
                place,
                onlineUrl,
                externalUrl,
                time(),
                registrationOpensAt,
                registrationClosesAt,
                capacity,
                themes,
                territories);
    }

    /**
     * Whether a series can be made of it.
     *
     * @throws EventRefusedException when it is cancelled or imported
     * @throws SeriesRefusedException when it belongs to a series already
     * @throws EventTimeException when it has begun
     */
    public void requireRepeatable(Instant now) {
        requireOwn();
        if (status == EventStatus.CANCELLED) {
            throw EventRefusedException.cancelled(title);
        } else if (seriesId != null) {
            throw SeriesRefusedException.already(title);
        } else if (!startsAt.isAfter(now)) {
            throw EventTimeException.past();
        }
    }

    /** Becomes the first date of a series. */
    public void begin(EventSeries series, Instant now) {
        requireRepeatable(now);
        join(series);
        series.adopt(this);
    }

    private void join(EventSeries series) {
        seriesId = series.id();
        seriesKey = startsLocal;
    }

    /**
     * Another event of the same community that asks what this one asks. Who helps, who comes and what it came to stay with this
     * one.
     *
     * @param address of the new event, which no other event has
     */
    public CommunityEvent copy(EventContent content, String address, Agent author, Instant now) {
        CommunityEvent other = draft(community, author, address, content, now);
        questions.forEach(question -> other.questions.add(question.copy()));
        return other;
    }

    /**
     * Another date of its series: the same in all but when and for whom, and published if it is. Communities help with it that
     * help with the series.
     *
     * @param address of the new date, which no other event has
     */
    public CommunityEvent repeat(EventSeries series, EventTime when, String address, Agent author, Instant now) {
        CommunityEvent date = copy(content().at(when), address, author, now);
        date.join(series);
        series.helpers().stream()
                .filter(helper -> helper.state().isStanding()
                        && helper.community().status().isOpenToAgents()
                        && date.host(helper.community().id()).isEmpty())
                .forEach(helper -> date.hosts.add(EventHost.of(date, helper)));
        date.followed();
        if (status == EventStatus.PUBLISHED) {
            date.publish(now);
        }
        return date;
    }

    /** @throws EventRefusedException when people may know of it: then it is called off, and stays */
    public void requireDraft() {
        if (status != EventStatus.DRAFT) {
            throw EventRefusedException.notDraft(title);
        }
    }

    /** Whether answers are to the questions that it asks. */
    public boolean asks(AnswersDraft answers) {
        return answers.getAnswers().size() == questions.size() && answers.getShown() == AnswersDraft.mark(questions);
    }

    private EventChange.State state() {
        return new EventChange.State(time(), place, onlineUrl);
    }

    private void take(EventContent content, Instant now) {
        title = content.title();
        description = content.description();
        format = content.format();
        mode = content.mode();
        place = mode.hasPlace() ? content.place() : null;
        onlineUrl = mode.hasLink() && content.externalUrl() == null ? content.onlineUrl() : null;
        externalUrl = content.externalUrl();
        registrationOpensAt = isExternal() ? null : content.registrationOpensAt();
        registrationClosesAt = isExternal() ? null : content.registrationClosesAt();
        capacity = isExternal() ? null : content.capacity();
        themes.retainAll(content.themes());
        themes.addAll(content.themes());
        territories.retainAll(content.territories());
        territories.addAll(content.territories());
        set(content.time().zone(), content.time().startsAt(), content.time().endsAt());
        changed(now);
    }

    private void set(EventZone clocks, Instant start, Instant end) {
        zone = clocks.id();
        startsAt = start;
        endsAt = end;
        startsLocal = clocks.local(start);
        endsLocal = clocks.local(end);
    }

    /**
     * Shows it to its readers.
     *
     * @throws EventRefusedException when it is no draft, or does not say where it takes place
     * @throws EventTimeException when it has begun
     */
    public void publish(Instant now) {
        requireOwn();
        if (status != EventStatus.DRAFT) {
            throw status == EventStatus.PUBLISHED
                    ? EventRefusedException.published(title)
                    : EventRefusedException.cancelled(title);
        }
        if (!startsAt.isAfter(now)) {
            throw EventTimeException.past();
        }
        requireComplete(mode, place, onlineUrl, externalUrl);
        status = EventStatus.PUBLISHED;
        announcedAt = now;
        changed(now);
    }

    private static void requireComplete(EventMode mode, String place, String onlineUrl, String externalUrl) {
        if (mode.hasPlace() && blank(place)) {
            throw EventRefusedException.placeMissing();
        }
        if (mode.hasLink() && blank(onlineUrl) && blank(externalUrl)) {
            throw EventRefusedException.linkMissing();
        }
    }

    /**
     * It does not take place.
     *
     * @throws EventRefusedException when it is not published, over, or imported
     */
    public void cancel(Instant now) {
        requireOwn();
        if (status != EventStatus.PUBLISHED) {
            throw status == EventStatus.DRAFT
                    ? EventRefusedException.notPublished(title)
                    : EventRefusedException.cancelled(title);
        }
        if (isOver(now)) {
            throw EventRefusedException.over(title);
        }
        status = EventStatus.CANCELLED;
        changed(now);
    }

    /** @throws EventRefusedException when it comes from the calendar of a community that lives elsewhere */
    public void requireOwn() {
        if (source == EventSource.IMPORTED) {
            throw EventRefusedException.imported(title);
        }
    }

    /** Asks a community to help; it stands in its agenda once it has accepted. One that declined or left may be asked again. */
    public boolean invite(Community helper, Instant now) {
        requireOwn();
        Optional<EventHost> known = host(helper.id());
        if (known.isPresent() && known.get().state().isStanding()) {
            return false;
        }
        known.ifPresentOrElse(host -> host.answer(HostState.INVITED), () -> hosts.add(EventHost.invited(this, helper)));
        changed(now);
        return true;
    }

    /**
     * A community that was asked to help answers. The same answer a second time changes nothing.
     *
     * @return whether that changes anything
     * @throws EventRefusedException when it is not asked, or answered otherwise, or the event is over or called off
     */
    public boolean answer(long communityId, boolean helps, Instant now) {
        EventHost host = helper(communityId).orElseThrow(EventRefusedException::notInvited);
        HostState said = host.state().answered(helps);
        if (host.state() == said) {
            return false;
        }
        if (!isAhead(now)) {
            throw EventRefusedException.notInvited();
        }
        host.answer(said);
        changed(now);
        return true;
    }

    /**
     * It is asked of a community no more.
     *
     * @throws EventRefusedException when it is not, or the community has answered, or the event is over or called off
     */
    public void takeBack(long communityId, Instant now) {
        if (!isAskedOf(communityId, now)) {
            throw EventRefusedException.notAsked(title);
        }
        helper(communityId).ifPresent(hosts::remove);
        changed(now);
    }

    /**
     * A community stops helping.
     *
     * @throws EventRefusedException when it does not help, or the event is over or called off
     */
    public void leave(long communityId, Instant now) {
        if (!isHelpedBy(communityId, now)) {
            throw EventRefusedException.notHelping(title);
        }
        helper(communityId).ifPresent(host -> host.answer(HostState.LEFT));
        changed(now);
    }

    /** Whether a community helps with it, and can stop: it takes place, and is not over. */
    public boolean isHelpedBy(long communityId, Instant now) {
        return stands(communityId, HostState.ACCEPTED) && isAhead(now);
    }

    /** Whether a community is asked to help with it, and can still answer. */
    boolean isAskedOf(long communityId, Instant now) {
        return stands(communityId, HostState.INVITED) && isAhead(now);
    }

    private boolean stands(long communityId, HostState state) {
        return helper(communityId).filter(host -> host.state() == state).isPresent();
    }

    /** Whether it takes place, and is not over. */
    public boolean isAhead(Instant now) {
        return status != EventStatus.CANCELLED && !isOver(now);
    }

    private boolean isOver(Instant now) {
        return !now.isBefore(endsAt);
    }

    private Optional<EventHost> helper(long communityId) {
        return host(communityId).filter(host -> !host.organiser());
    }

    /**
     * What is asked of those who register.
     *
     * @param asked at most {@link EventQuestion#MOST}
     * @throws EventRefusedException when it is cancelled or imported
     * @throws QuestionRefusedException when somebody has registered already: he answered what was asked then
     */
    public void ask(List<EventQuestion> asked, Instant now) {
        requireOwn();
        if (status == EventStatus.CANCELLED) {
            throw EventRefusedException.cancelled(title);
        } else if (lastTurn > 0) {
            throw QuestionRefusedException.locked(title);
        } else if (asked.size() > EventQuestion.MOST) {
            throw new IllegalArgumentException(asked.size() + " questions");
        }
        questions.clear();
        questions.addAll(asked);
        changed(now);
    }

    /** Whether one can register now, or why not. */
    public RegistrationPhase phase(Instant now) {
        if (status != EventStatus.PUBLISHED) {
            return RegistrationPhase.NONE;
        } else if (isExternal()) {
            return RegistrationPhase.EXTERNAL;
        } else if (registrationOpensAt != null && now.isBefore(registrationOpensAt)) {
            return RegistrationPhase.NOT_YET;
        }
        Instant closes = registrationClosesAt == null ? startsAt : registrationClosesAt;
        return now.isBefore(closes) ? RegistrationPhase.OPEN : RegistrationPhase.CLOSED;
    }

    /**
     * An agent asks to come: he gets a seat when one is free and nobody waits, else the end of the waiting list. Who has
     * asked already keeps what he has.
     *
     * @param before his registration, or null when he never asked
     * @param answers to the questions of the event
     * @return his registration; new, for the caller to add, when he never asked
     * @throws RegistrationRefusedException when registration is not open
     * @throws QuestionRefusedException when an answer is missing or wrong, or answers other questions
     */
    public EventRegistration register(Agent agent, EventRegistration before, AnswersDraft answers, Instant now) {
        if (before != null && before.status().isActive()) {
            return before;
        }
        RegistrationPhase phase = phase(now);
        if (phase != RegistrationPhase.OPEN) {
            throw RegistrationRefusedException.of(phase, title);
        }
        EventRegistration registration = before == null ? new EventRegistration(this, agent) : before;
        if (!asks(answers)) {
            throw QuestionRefusedException.changed();
        }
        List<String> texts = answers.texts();
        List<String> checked = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            checked.add(questions.get(i).check(texts.get(i)));
        }
        registration.answer(checked);
        boolean seated = waitingCount == 0 && hasFreeSeat();
        registration.ask(seated ? RegistrationStatus.REGISTERED : RegistrationStatus.WAITING, ++lastTurn, now);
        if (seated) {
            registeredCount++;
        } else {
            waitingCount++;
        }
        return registration;
    }

    /**
     * An agent does not come, declines the seat that he was called to, or no longer waits. A second time changes nothing.
     *
     * @return whether that changes anything
     * @throws RegistrationRefusedException when the event is over
     */
    public boolean withdraw(EventRegistration registration, Instant now) {
        if (!registration.status().isActive()) {
            return false;
        }
        if (!now.isBefore(endsAt)) {
            throw RegistrationRefusedException.over(title);
        }
        if (registration.status() == RegistrationStatus.REGISTERED) {
            registeredCount--;
            walkInCount -= registration.isWalkIn() ? 1 : 0;
        } else {
            waitingCount--;
        }
        registration.withdraw(now);
        return true;
    }

    /** Whether people can be asked to come: they can register, or will be able to. */
    public boolean mayBeInvitedTo(Instant now) {
        RegistrationPhase phase = phase(now);
        return source == EventSource.HUB && (phase == RegistrationPhase.OPEN || phase == RegistrationPhase.NOT_YET);
    }

    /** Whether somebody can be asked to welcome people there: it is the hub's, on the hub, and not over. */
    public boolean mayBeWelcomedAt(Instant now) {
        return status != EventStatus.CANCELLED
                && source == EventSource.HUB
                && !isExternal()
                && now.isBefore(endsAt.plus(CHECK_IN));
    }

    /** Whether its organisers can say what it was: it has taken place, and it is the hub's. */
    public boolean mayBeReported(Instant now) {
        return status == EventStatus.PUBLISHED && source == EventSource.HUB && !now.isBefore(endsAt);
    }

    /**
     * Whether those who welcome people can note who comes: from the first hour of the day on, for {@link #CHECK_IN} after
     * the end.
     */
    public boolean isCheckInOpen(Instant now) {
        EventZone clocks = zone();
        Instant morning = clocks.instant(startsLocal.toLocalDate().atStartOfDay());
        return status == EventStatus.PUBLISHED
                && source == EventSource.HUB
                && !isExternal()
                && !now.isBefore(morning)
                && now.isBefore(endsAt.plus(CHECK_IN));
    }

    /**
     * Somebody comes without a seat: he is registered and present, even when all seats are taken. Who has one is present.
     *
     * @param before his registration, or null when he never asked
     * @return his registration; new, for the caller to add, when he never asked
     * @throws AttendanceRefusedException when it is not the day
     */
    public EventRegistration walkIn(Agent agent, EventRegistration before, Instant now) {
        requireCheckIn(now);
        return arrive(agent, before, now);
    }

    /**
     * Somebody who came without an account has one by now: he is registered and present, as one who came without a seat.
     *
     * @param arrived when he came
     * @return his registration, for the caller to add
     */
    public EventRegistration admit(Agent agent, Instant arrived) {
        return arrive(agent, null, arrived);
    }

    private EventRegistration arrive(Agent agent, EventRegistration before, Instant now) {
        EventRegistration registration = before == null ? new EventRegistration(this, agent) : before;
        if (before != null && before.status() == RegistrationStatus.REGISTERED) {
            before.arrive(now);
            return before;
        } else if (before != null && before.status() == RegistrationStatus.WAITING) {
            waitingCount--;
        }
        registration.walkIn(++lastTurn, now);
        registeredCount++;
        walkInCount++;
        return registration;
    }

    /** @throws AttendanceRefusedException when it is not the day */
    public void requireCheckIn(Instant now) {
        if (!isCheckInOpen(now)) {
            throw AttendanceRefusedException.closed(title);
        }
    }

    /**
     * Those who welcome people say how many came without an account and without giving an address.
     *
     * @throws AttendanceRefusedException when it is not the day, or nobody can have counted so many
     */
    public void countGuests(int number, Instant now) {
        requireCheckIn(now);
        if (number < 0 || number > MOST_GUESTS) {
            throw AttendanceRefusedException.guestNumber(MOST_GUESTS);
        }
        guestCount = number;
    }

    /** Nothing is kept any more of people who came without an account: they only count. */
    public void forgetGuests(int forgotten) {
        guestCount += forgotten;
    }

    /**
     * How many people of the waiting list are to be called now: as many as there are free seats, while registration is open
     * and the event does not begin within {@link #LAST_CALL}.
     */
    public int callable(Instant now) {
        if (!isCalling(now)) {
            return 0;
        }
        return capacity == null ? waitingCount : Math.max(0, Math.min(waitingCount, capacity - registeredCount));
    }

    /** Whether those who wait are called when seats become free. */
    public boolean isCalling(Instant now) {
        return phase(now) == RegistrationPhase.OPEN && now.isBefore(startsAt.minus(LAST_CALL));
    }

    /** Gives a free seat to the first who waits. */
    public void call(EventRegistration first, Instant now) {
        if (first.status() != RegistrationStatus.WAITING || !hasFreeSeat()) {
            throw new IllegalStateException("nobody to call or no seat, event " + id);
        }
        first.call(now);
        waitingCount--;
        registeredCount++;
    }

    private boolean hasFreeSeat() {
        return capacity == null || registeredCount < capacity;
    }

    private Optional<EventHost> host(long communityId) {
        return hosts.stream()
                .filter(host -> Objects.equals(host.community().id(), communityId))
                .findFirst();
    }

    private void changed(Instant now) {
        revision++;
        changedAt = now;
        followed();
    }

    private void followed() {
        hosts.forEach(host -> host.follow(status, startsAt));
    }

    public Long id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    /** Who organises it. */
    public Community community() {
        return community;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    public EventFormat format() {
        return format;
    }

    public EventMode mode() {
        return mode;
    }

    public String place() {
        return place;
    }

    /** For registered people only. */
    public String onlineUrl() {
        return onlineUrl;
    }

    public String externalUrl() {
        return externalUrl;
    }

    /** Whether the hub only shows the way to it. */
    public boolean isExternal() {
        return externalUrl != null;
    }

    public EventTime time() {
        return new EventTime(startsAt, endsAt, zone());
    }

    public EventZone zone() {
        return EventZone.find(zone).orElse(EventZone.PARIS);
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public Instant registrationOpensAt() {
        return registrationOpensAt;
    }

    public Instant registrationClosesAt() {
        return registrationClosesAt;
    }

    /** Seats; null: no limit. */
    public Integer capacity() {
        return capacity;
    }

    public int registeredCount() {
        return registeredCount;
    }

    /** Of those who are registered, how many came without a seat. */
    public int walkInCount() {
        return walkInCount;
    }

    /** People who came without an account and of whom nothing is kept; not among the registered. */
    public int guestCount() {
        return guestCount;
    }

    public int waitingCount() {
        return waitingCount;
    }

    public EventStatus status() {
        return status;
    }

    public EventSource source() {
        return source;
    }

    public String externalUid() {
        return externalUid;
    }

    /** The series that it belongs to; null: none. */
    public Long seriesId() {
        return seriesId;
    }

    /**
     * The series that it belongs to.
     *
     * @throws NotFoundException when it belongs to none
     */
    public long requireSeries() {
        if (seriesId == null) {
            throw new NotFoundException();
        }
        return seriesId;
    }

    /** When it was to start when its series was made, by the clocks of the series; null: it belongs to none. */
    public LocalDateTime seriesKey() {
        return seriesKey;
    }

    /** Rises with each change. */
    public int revision() {
        return revision;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** When it was first shown; null while it never was. */
    public Instant announcedAt() {
        return announcedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Who began it; null when it was imported. */
    public Agent createdBy() {
        return createdBy;
    }

    /** What is asked of those who register. */
    public List<EventQuestion> questions() {
        return List.copyOf(questions);
    }

    public Set<Theme> themes() {
        return Set.copyOf(themes);
    }

    public Set<Territory> territories() {
        return Set.copyOf(territories);
    }

    public Set<EventHost> hosts() {
        return Set.copyOf(hosts);
    }
}
