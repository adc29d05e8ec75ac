package fr.gouv.hub.domain.event;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.community.Community;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Events that were made together. Each of them is an ordinary event, with its address, seats and people, that knows its series
 * by its key and by when it was to start.
 *
 * <p>Who changes several dates at once holds the lock of this row, then those of the dates in the order of their keys;
 * {@code revision} rises, so that an organiser who works on an old version is told.
 */
@Entity
@Table(name = "event_series")
public class EventSeries {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String rule;

    @Column(name = "starts_local")
    private LocalDateTime startsLocal;

    private String zone;
    private int revision;

    @Column(name = "created_at")
    private Instant createdAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "created_by")
    private Agent createdBy;

    @OneToMany(mappedBy = "series", cascade = CascadeType.ALL, orphanRemoval = true)
    private Set<SeriesHost> helpers = new HashSet<>();

    protected EventSeries() {}

    /** @param first when the first date takes place */
    public EventSeries(SeriesRule rule, EventTime first, Agent author, Instant now) {
        this.rule = rule.text();
        this.startsLocal = first.start();
        this.zone = first.zone().id();
        this.createdBy = author;
        this.createdAt = now;
    }

    /** Communities that help with the event that it is made of help with all of it; those that are asked are asked for it. */
    void adopt(CommunityEvent first) {
        first.hosts().stream()
                .filter(host -> !host.organiser() && host.state().isStanding())
                .forEach(host -> helpers.add(new SeriesHost(this, host.community(), host.state())));
    }

    /**
     * Asks a community to help with dates, and with those that are added later. What it was asked for date by date and has not
     * answered becomes part of that.
     *
     * @return the dates that it is asked for, the first first; empty when that is nothing: it takes part already
     */
    public List<CommunityEvent> invite(Community asked, Collection<CommunityEvent> dates, Instant now) {
        Optional<SeriesHost> known = helper(asked.id());
        if (known.isPresent() && known.get().state().isStanding()) {
            return List.of();
        }
        List<CommunityEvent> invited = dates.stream()
                .filter(date -> isOpen(date, now) && (date.invite(asked, now) || date.isAskedOf(asked.id(), now)))
                .sorted(Comparator.comparing(CommunityEvent::startsAt))
                .toList();
        if (!invited.isEmpty()) {
            known.ifPresentOrElse(
                    one -> one.answer(HostState.INVITED),
                    () -> helpers.add(new SeriesHost(this, asked, HostState.INVITED)));
        }
        return invited;
    }

    /**
     * A community that was asked to help with the series answers, for all dates that it is asked for. The same answer a second
     * time changes nothing.
     *
     * @return the dates that it answers for, the first first; empty when that changes nothing of them
     * @throws EventRefusedException when it is not asked, or answered otherwise
     */
    public List<CommunityEvent> answer(long communityId, boolean helps, Collection<CommunityEvent> dates, Instant now) {
        SeriesHost host = helper(communityId).orElseThrow(EventRefusedException::notInvited);
        HostState said = host.state().answered(helps);
        if (host.state() == said) {
            return List.of();
        }
        host.answer(said);
        List<CommunityEvent> answered = dates.stream()
                .filter(date -> date.isAskedOf(communityId, now))
                .sorted(Comparator.comparing(CommunityEvent::startsAt))
                .toList();
        answered.forEach(date -> date.answer(communityId, helps, now));
        return answered;
    }

    /**
     * What was asked of a community is asked no more: to help with the series, if it was asked for that, else with one date. What
     * is over stays as it was.
     *
     * @param date where the organiser saw the proposal
     * @param dates of the whole series
     * @throws EventRefusedException when it is asked for neither, or has answered
     */
    public void takeBack(long communityId, CommunityEvent date, Collection<CommunityEvent> dates, Instant now) {
        Optional<SeriesHost> asked = helper(communityId).filter(one -> one.state() == HostState.INVITED);
        if (asked.isEmpty()) {
            date.takeBack(communityId, now);
            return;
        }
        helpers.remove(asked.get());
        dates.stream().filter(one -> one.isAskedOf(communityId, now)).forEach(one -> one.takeBack(communityId, now));
    }

    /**
     * A community stops helping with dates, and with those that would be added.
     *
     * @return the dates that it helped with, the first first; maybe none
     * @throws EventRefusedException when it helps with none of them, and not with the series
     */
    public List<CommunityEvent> leave(long communityId, Collection<CommunityEvent> dates, Instant now) {
        List<CommunityEvent> left = dates.stream()
                .filter(date -> date.isHelpedBy(communityId, now))
                .sorted(Comparator.comparing(CommunityEvent::startsAt))
                .toList();
        if (left.isEmpty() && !isHelpedBy(communityId)) {
            throw EventRefusedException.notHelping(dates.iterator().next().title());
        }
        left.forEach(date -> date.leave(communityId, now));
        dates.stream()
                .filter(date -> date.isAskedOf(communityId, now))
                .forEach(date -> date.answer(communityId, false, now));
        helper(communityId)
                .filter(one -> one.state().isStanding())
                .ifPresent(one -> one.answer(one.state() == HostState.ACCEPTED ? HostState.LEFT : HostState.DECLINED));
        return left;
    }

    /** Whether a community helps with dates that are added. */
    public boolean isHelpedBy(long communityId) {
        return helper(communityId)
                .filter(one -> one.state() == HostState.ACCEPTED)
                .isPresent();
    }

    private Optional<SeriesHost> helper(long communityId) {
        return helpers.stream()
                .filter(one -> Objects.equals(one.community().id(), communityId))
                .findFirst();
    }

    /** What communities say to helping with all of it. */
    public Set<SeriesHost> helpers() {
        return Set.copyOf(helpers);
    }

    /** What a change of the series changed of one date. */
    public record Revised(CommunityEvent event, EventChange change) {}

    /**
     * Organisers change several dates alike. A date that has something of its own keeps that; all or none are changed.
     *
     * @param edited the date whose form was filled; what it said of itself is from now on what the series says
     * @param dates those to be changed, it among them or not
     * @throws SeriesRefusedException when it is to take place on another day: that is for one date alone
     * @throws EventRefusedException when one of them has fewer seats than people who are registered
     * @throws EventTimeException when the clocks leave the hour out on one of the days
     */
    public List<Revised> revise(
            CommunityEvent edited, Collection<CommunityEvent> dates, EventContent content, Instant now) {
        EventContent before = edited.content();
        if (!before.time().start().toLocalDate().equals(content.time().start().toLocalDate())) {
            throw SeriesRefusedException.day();
        }
        List<Revised> revised = new ArrayList<>();
        revised.add(new Revised(edited, edited.lead(content, now)));
        EventContent after = edited.content();
        Set<SeriesField> fields = before.differences(after);
        for (CommunityEvent date : dates) {
            if (date != edited && isOpen(date, now)) {
                Optional<EventChange> change = date.follow(after, fields, now);
                change.ifPresent(one -> revised.add(new Revised(date, one)));
            }
        }
        revision++;
        return revised;
    }

    /**
     * Several dates do not take place.
     *
     * @return those that were published and to come, which alone are called off
     */
    public List<CommunityEvent> cancel(Collection<CommunityEvent> dates, Instant now) {
        List<CommunityEvent> cancelled = dates.stream()
                .filter(date -> date.status() == EventStatus.PUBLISHED && isOpen(date, now))
                .toList();
        cancelled.forEach(date -> date.cancel(now));
        revision++;
        return cancelled;
    }

    /** @return the drafts among them that are to come, which are published now */
    public List<CommunityEvent> publish(Collection<CommunityEvent> dates, Instant now) {
        List<CommunityEvent> published = dates.stream()
                .filter(date ->
                        date.status() == EventStatus.DRAFT && date.startsAt().isAfter(now))
                .toList();
        published.forEach(date -> date.publish(now));
        revision++;
        return published;
    }

    /**
     * The date that those which are added are like: the last one that is as the series says, else the last one.
     *
     * @param dates of the series
     * @throws EventRefusedException when all of them are called off
     */
    public CommunityEvent model(Collection<CommunityEvent> dates) {
        List<CommunityEvent> standing = dates.stream()
                .filter(date -> date.status() != EventStatus.CANCELLED)
                .sorted(Comparator.comparing(CommunityEvent::seriesKey).reversed())
                .toList();
        return standing.stream()
                .filter(date -> date.own().isEmpty())
                .findFirst()
                .or(() -> standing.stream().findFirst())
                .orElseThrow(() ->
                        EventRefusedException.cancelled(dates.iterator().next().title()));
    }

    /** Whether there is room for another date, and one that it can be like. */
    public boolean mayGoOn(Collection<CommunityEvent> dates) {
        return dates.size() < SeriesRule.MOST
                && dates.stream().anyMatch(date -> date.status() != EventStatus.CANCELLED);
    }

    /** Dates were added: its rule counts them, too. */
    public void extend(int added, int before) {
        rule = rule().counting(before + added).text();
        revision++;
    }

    /**
     * Those that change together with one of them: what is over, and what was called off, does not.
     *
     * @param edited the date whose form was filled, which changes in any case
     */
    public static List<CommunityEvent> changing(CommunityEvent edited, Collection<CommunityEvent> dates, Instant now) {
        return dates.stream()
                .filter(date -> date.equals(edited) || isOpen(date, now))
                .toList();
    }

    private static boolean isOpen(CommunityEvent date, Instant now) {
        return date.status() != EventStatus.CANCELLED && date.startsAt().isAfter(now);
    }

    public Long id() {
        return id;
    }

    public SeriesRule rule() {
        return SeriesRule.parse(rule);
    }

    /** When the first date was to start, by the clocks of the series. */
    public LocalDateTime startsLocal() {
        return startsLocal;
    }

    public EventZone zone() {
        return EventZone.find(zone).orElse(EventZone.PARIS);
    }

    /** Rises when several dates are changed together. */
    public int revision() {
        return revision;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Agent createdBy() {
        return createdBy;
    }
}
