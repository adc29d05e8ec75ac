package fr.gouv.hub.domain.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * An agent reads his own agenda from another programme, by an address that nobody else knows. Only the hash of its secret
 * part is kept: it is shown once. A new one, or none, ends the one before.
 */
@Entity
@Table(name = "event_subscription")
public class EventSubscription {

    @Id
    @Column(name = "agent_id")
    private Long agentId;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "created_at")
    private Instant createdAt;

    protected EventSubscription() {}

    public EventSubscription(long agentId, byte[] tokenHash, Instant now) {
        this.agentId = agentId;
        renew(tokenHash, now);
    }

    /** Another secret: the address that was given out before ends. */
    public void renew(byte[] hash, Instant now) {
        tokenHash = hash.clone();
        createdAt = now;
    }

    public Long agentId() {
        return agentId;
    }

    public byte[] tokenHash() {
        return tokenHash.clone();
    }

    public Instant createdAt() {
        return createdAt;
    }
}
