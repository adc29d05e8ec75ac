package fr.gouv.hub.domain.event;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** Somebody was reminded of an event. Written with the mail, under the lock of the event; its key lets nobody hear twice. */
@Entity
@Table(name = "event_reminder")
public class EventReminder {

    @EmbeddedId
    private Key key;

    @Column(name = "queued_at")
    private Instant queuedAt;

    protected EventReminder() {}

    public EventReminder(EventRegistration registration, ReminderKind kind, Instant now) {
        key = new Key(registration.event().id(), registration.agent().id(), kind);
        queuedAt = now;
    }

    public ReminderKind kind() {
        return key.kind;
    }

    public Instant queuedAt() {
        return queuedAt;
    }

    /** Event, agent and kind. */
    @Embeddable
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        @Column(name = "event_id")
        private Long event;

        @Column(name = "agent_id")
        private Long agent;

        @Enumerated(EnumType.STRING)
        private ReminderKind kind;

        protected Key() {}

        Key(Long event, Long agent, ReminderKind kind) {
            this.event = event;
            this.agent = agent;
            this.kind = kind;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(event, key.event)
                    && Objects.equals(agent, key.agent)
                    && kind == key.kind;
        }

        @Override
        public int hashCode() {
            return Objects.hash(event, agent, kind);
        }
    }
}
