package fr.gouv.hub.domain.event;

import fr.gouv.hub.domain.account.Agent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody who welcomes people at one event, and has no other right of an organiser. */
@Entity
@Table(name = "event_steward")
public class EventSteward {

    /** Most people who welcome at one event. */
    public static final int MOST = 20;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "event_id")
    private Long eventId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "agent_id")
    private Agent agent;

    @Column(name = "named_at")
    private Instant namedAt;

    protected EventSteward() {}

    /** @throws StewardRefusedException when the event is over or called off, imported or elsewhere */
    public static EventSteward name(CommunityEvent event, Agent agent, Instant now) {
        if (!event.mayBeWelcomedAt(now)) {
            throw StewardRefusedException.closed(event.title());
        }
        EventSteward steward = new EventSteward();
        steward.eventId = event.id();
        steward.agent = agent;
        steward.namedAt = now;
        return steward;
    }

    public Long id() {
        return id;
    }

    public Long eventId() {
        return eventId;
    }

    public Agent agent() {
        return agent;
    }

    public Instant namedAt() {
        return namedAt;
    }
}
