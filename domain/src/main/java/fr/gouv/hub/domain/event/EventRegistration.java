package fr.gouv.hub.domain.event;

import fr.gouv.hub.domain.account.Agent;
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

/**
 * An agent who asked to come to an event: one row for both, whatever happens. {@link CommunityEvent} changes it, under the
 * lock of the event's row, and counts.
 *
 * <p>Life cycle: registered or waiting → (called) registered → withdrawn, and round again with a new turn.
 */
@Entity
@Table(name = "event_registration")
public class EventRegistration {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "event_id")
    private CommunityEvent event;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "agent_id")
    private Agent agent;

    @Enumerated(EnumType.STRING)
    private RegistrationStatus status;

    private int turn;
    private boolean called;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected EventRegistration() {}

    EventRegistration(CommunityEvent event, Agent agent) {
        this.event = event;
        this.agent = agent;
    }

    void ask(RegistrationStatus given, int number, Instant now) {
        status = given;
        turn = number;
        called = false;
        askedAt = now;
        changedAt = now;
    }

    void call(Instant now) {
        status = RegistrationStatus.REGISTERED;
        called = true;
        changedAt = now;
    }

    void withdraw(Instant now) {
        status = RegistrationStatus.WITHDRAWN;
        changedAt = now;
    }

    public Long id() {
        return id;
    }

    public CommunityEvent event() {
        return event;
    }

    public Agent agent() {
        return agent;
    }

    public RegistrationStatus status() {
        return status;
    }

    /** Who asked first has the lower number. */
    public int turn() {
        return turn;
    }

    /** Whether he came up from the waiting list. */
    public boolean called() {
        return called;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
