package fr.gouv.hub.domain.notification;

import fr.gouv.hub.domain.shared.EmailAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * A mail to send: template and parameters, never a token.
 *
 * <p>Life cycle: pending → sending → sent; a failure goes back to pending with a growing wait, and to failed after the
 * tenth attempt. A claim that is not closed within {@link #CLAIM} (the sender was killed) is taken up again, under the
 * same Message-ID, so that nothing is lost and mail servers can recognise a repeat.
 */
@Entity
@Table(name = "mail_outbox")
public class OutgoingMail {

    /** How long a sender may take before another one takes over. */
    public static final Duration CLAIM = Duration.ofMinutes(2);

    static final int LAST_ATTEMPT = 10;
    private static final int LONGEST_ERROR = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String recipient;
    private String template;
    private String parameters;

    @Column(name = "link_id")
    private Long linkId;

    @Column(name = "registration_id")
    private Long registrationId;

    @Column(name = "agent_id")
    private Long agentId;

    @Enumerated(EnumType.STRING)
    private MailStatus status;

    private int attempts;

    @Column(name = "queued_at")
    private Instant queuedAt;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "last_error")
    private String lastError;

    protected OutgoingMail() {}

    /**
     * @param template name of the template, without extension
     * @param parameters JSON object that the template reads
     * @param linkId the sign-in link that the mail carries, or null
     */
    public static OutgoingMail queue(
            EmailAddress recipient, String template, String parameters, Long linkId, Instant now) {
        OutgoingMail mail = new OutgoingMail();
        mail.recipient = recipient.value();
        mail.template = template;
        mail.parameters = parameters;
        mail.linkId = linkId;
        mail.status = MailStatus.PENDING;
        mail.queuedAt = now;
        mail.nextAttemptAt = now;
        return mail;
    }

    /** It is about a registration to an event, whose state it tells when it leaves. */
    public OutgoingMail about(long registration) {
        registrationId = registration;
        return this;
    }

    /** It is about registrations of one agent to several events, which its parameters name: it tells their state when it leaves. */
    public OutgoingMail aboutDatesOf(long agent) {
        agentId = agent;
        return this;
    }

    /** Nobody needs it any more. The caller holds the row's lock. */
    public void drop(Instant now) {
        status = MailStatus.DROPPED;
        nextAttemptAt = now;
    }

    /** A sender takes it. The caller holds the row's lock. */
    public void claim(Instant now) {
        status = MailStatus.SENDING;
        attempts++;
        nextAttemptAt = now.plus(CLAIM);
    }

    public void sent(Instant now) {
        status = MailStatus.SENT;
        sentAt = now;
        lastError = null;
    }

    /** @param error what the mail server said; no address, no content */
    public void failed(String error, Instant now) {
        status = attempts >= LAST_ATTEMPT ? MailStatus.FAILED : MailStatus.PENDING;
        nextAttemptAt = now.plus(waitAfter(attempts));
        lastError = error == null || error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    }

    /** 5 s, 10 s, 20 s … at most one hour. */
    static Duration waitAfter(int attempt) {
        return Duration.ofSeconds(Math.min(3_600, 5L << Math.min(attempt - 1, 20)));
    }

    public Long id() {
        return id;
    }

    public EmailAddress recipient() {
        return new EmailAddress(recipient);
    }

    public String template() {
        return template;
    }

    public String parameters() {
        return parameters;
    }

    public Long linkId() {
        return linkId;
    }

    /** The registration to an event that it is about, or null. */
    public Long registrationId() {
        return registrationId;
    }

    /** The agent about whose registrations to several events it is, or null. */
    public Long agentId() {
        return agentId;
    }

    public MailStatus status() {
        return status;
    }

    public int attempts() {
        return attempts;
    }

    public Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    public Instant queuedAt() {
        return queuedAt;
    }
}
