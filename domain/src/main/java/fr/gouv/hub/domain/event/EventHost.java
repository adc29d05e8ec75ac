package fr.gouv.hub.domain.event;

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
import java.time.Instant;

/** A community's part in an event: it organises it, or helps. A piece of {@link CommunityEvent}, which alone changes it. */
@Entity
@Table(name = "event_host")
public class EventHost {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "event_id")
    private CommunityEvent event;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "community_id")
    private Community community;

    private boolean organiser;

    @Enumerated(EnumType.STRING)
    private HostState state;

    private boolean shown;

    @Column(name = "starts_at")
    private Instant startsAt;

    protected EventHost() {}

    static EventHost organiser(CommunityEvent event, Community community) {
        return new EventHost(event, community, true, HostState.ACCEPTED);
    }

    static EventHost invited(CommunityEvent event, Community community) {
        return new EventHost(event, community, false, HostState.INVITED);
    }

    /** It helps with the series that the event belongs to, or is asked to. */
    static EventHost of(CommunityEvent event, SeriesHost helper) {
        return new EventHost(event, helper.community(), false, helper.state());
    }

    private EventHost(CommunityEvent event, Community community, boolean organiser, HostState state) {
        this.event = event;
        this.community = community;
        this.organiser = organiser;
        this.state = state;
    }

    void answer(HostState said) {
        state = said;
    }

    /** Copies what the agenda of the community is read by. */
    void follow(EventStatus status, Instant start) {
        shown = status == EventStatus.PUBLISHED && state == HostState.ACCEPTED;
        startsAt = start;
    }

    public CommunityEvent event() {
        return event;
    }

    public Community community() {
        return community;
    }

    public boolean organiser() {
        return organiser;
    }

    public HostState state() {
        return state;
    }

    public boolean shown() {
        return shown;
    }

    public Instant startsAt() {
        return startsAt;
    }
}
