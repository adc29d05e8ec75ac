package fr.gouv.hub.service.notification;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.notification.OutgoingMail;
import fr.gouv.hub.service.event.CalendarMessage;
import fr.gouv.hub.service.notification.MailComposer.ComposedMail;
import fr.gouv.hub.service.registration.LinkMint;
import fr.gouv.hub.service.shared.HubSettings;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The two transactions around one sending: take a mail, then say how it went. Nothing is locked while SMTP talks. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MailDispatch {

    private static final Logger LOG = Logger.getLogger(MailDispatch.class.getName());

    @Inject
    MailOutboxRepository outbox;

    @Inject
    MailComposer composer;

    @Inject
    EventMailModel events;

    @Inject
    SeriesMailModel series;

    @Inject
    LinkMint mint;

    @Inject
    HubSettings settings;

    @Inject
    Clock clock;

    /**
     * Claims the next mail that is due; a token it carries is minted now and its hash committed before it leaves. A mail
     * that cannot be written has failed by that: those behind it do not wait for its template to be mended.
     */
    public Optional<Envelope> claimNext() {
        Instant now = clock.instant();
        Optional<OutgoingMail> due = outbox.lockNextDue(now);
        while (due.isPresent()) {
            OutgoingMail mail = due.get();
            mail.claim(now);
            try {
                Optional<Envelope> envelope = envelope(mail);
                if (envelope.isPresent()) {
                    return envelope;
                }
                mail.drop(now);
            } catch (IllegalStateException | UncheckedIOException | JsonbException e) {
                LOG.log(Level.SEVERE, e, () -> "mail " + mail.id() + " cannot be written");
                mail.failed(e.getClass().getSimpleName(), now);
            }
            outbox.flush();
            due = outbox.lockNextDue(now);
        }
        return Optional.empty();
    }

    public void sent(long id) {
        outbox.get(id).sent(clock.instant());
    }

    /** @param error what the mail server said */
    public void failed(long id, String error) {
        outbox.get(id).failed(error, clock.instant());
    }

    /** What mails said that were sent, or dropped, between two moments is forgotten; that they were is kept. */
    public void forgetWhatWasSaid(Instant from, Instant until) {
        outbox.forgetWhatWasSaid(from, until);
    }

    /** Forgets mail that was sent, dropped, or given up before the limit. */
    public void forgetSentBefore(Instant limit) {
        outbox.forgetSentBefore(limit);
    }

    /** @return empty when nobody needs the mail any more */
    private Optional<Envelope> envelope(OutgoingMail mail) {
        if (Agent.isNobody(mail.recipient())) {
            return Optional.empty();
        }
        if (mail.registrationId() == null && mail.agentId() == null) {
            return Optional.of(new Envelope(mail.id(), mail.recipient().value(), compose(mail, Map.of()), null));
        }
        Optional<EventMailModel.Leaving> current = mail.agentId() == null
                ? events.leaving(mail.registrationId(), mail.template())
                : series.leaving(mail.agentId(), mail.template(), composer.read(mail.parameters()));
        return current.map(leaving -> new Envelope(
                mail.id(), mail.recipient().value(), compose(mail, leaving.parameters()), leaving.calendar()));
    }

    private ComposedMail compose(OutgoingMail mail, Map<String, Object> current) {
        Map<String, Object> extra = new HashMap<>(current);
        extra.put("hub", settings.publicUrl());
        if (mail.linkId() != null) {
            extra.put("link", settings.publicUrl() + "/connexion/lien?jeton=" + mint.mint(mail.linkId()));
        }
        return composer.compose(mail.template(), mail.parameters(), extra);
    }

    /**
     * A claimed mail.
     *
     * @param calendar what it carries for calendar programmes, or null
     */
    public record Envelope(long id, String recipient, ComposedMail mail, CalendarMessage calendar) {}
}
