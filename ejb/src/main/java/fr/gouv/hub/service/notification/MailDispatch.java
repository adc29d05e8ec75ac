package fr.gouv.hub.service.notification;

import fr.gouv.hub.domain.notification.OutgoingMail;
import fr.gouv.hub.service.notification.MailComposer.ComposedMail;
import fr.gouv.hub.service.registration.LinkMint;
import fr.gouv.hub.service.shared.HubSettings;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** The two transactions around one sending: take a mail, then say how it went. Nothing is locked while SMTP talks. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MailDispatch {

    @Inject
    MailOutboxRepository outbox;

    @Inject
    MailComposer composer;

    @Inject
    LinkMint mint;

    @Inject
    HubSettings settings;

    @Inject
    Clock clock;

    /** Claims the next mail that is due; a token it carries is minted now and its hash committed before it leaves. */
    public Optional<Envelope> claimNext() {
        return outbox.lockNextDue(clock.instant()).map(mail -> {
            mail.claim(clock.instant());
            return new Envelope(mail.id(), mail.recipient().value(), compose(mail));
        });
    }

    public void sent(long id) {
        outbox.get(id).sent(clock.instant());
    }

    /** @param error what the mail server said */
    public void failed(long id, String error) {
        outbox.get(id).failed(error, clock.instant());
    }

    private ComposedMail compose(OutgoingMail mail) {
        Map<String, String> extra = mail.linkId() == null
                ? Map.of("hub", settings.publicUrl())
                : Map.of(
                        "hub",
                        settings.publicUrl(),
                        "link",
                        settings.publicUrl() + "/connexion/lien?jeton=" + mint.mint(mail.linkId()));
        return composer.compose(mail.template(), mail.parameters(), extra);
    }

    /** A claimed mail. */
    public record Envelope(long id, String recipient, ComposedMail mail) {}
}
