package fr.gouv.hub.service.notification;

import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.notification.OutgoingMail;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.service.shared.HubSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;

/** Writes mail rows in the transaction of what happened: if a mail cannot be queued, nothing is saved. */
@ApplicationScoped
class MailQueue {

    @Inject
    MailOutboxRepository outbox;

    @Inject
    MailComposer composer;

    @Inject
    HubSettings settings;

    @Inject
    Clock clock;

    /** @param linkId of the sign-in link that the mail carries, or null */
    void add(EmailAddress recipient, String template, Map<String, Object> parameters, Long linkId) {
        add(recipient, template, composer.write(parameters), linkId);
    }

    /** @return the mail, to say what it is about */
    OutgoingMail add(EmailAddress recipient, String template, Map<String, Object> parameters) {
        return add(recipient, template, composer.write(parameters), null);
    }

    /** The same mail to several people: its parameters are written once. */
    void addForEach(Collection<EmailAddress> recipients, String template, Map<String, Object> parameters) {
        String written = composer.write(parameters);
        recipients.forEach(recipient -> add(recipient, template, written, null));
    }

    private OutgoingMail add(EmailAddress recipient, String template, String written, Long linkId) {
        OutgoingMail mail = OutgoingMail.queue(recipient, template, written, linkId, clock.instant());
        outbox.add(mail);
        return mail;
    }

    /** The same mail to the members of a community that becomes part of another, and to the animateurs of the other. */
    void addForMerge(long from, long into, String template, Map<String, Object> parameters) {
        outbox.addForMerge(from, into, template, composer.write(parameters), clock.instant());
    }

    /** The same mail to all members of a community who have not muted it. */
    void addForMembers(long community, String template, Map<String, Object> parameters) {
        outbox.addForMembers(community, template, composer.write(parameters), clock.instant());
    }

    String linkTo(Community community) {
        return settings.publicUrl() + "/communautes/" + community.slug();
    }
}
