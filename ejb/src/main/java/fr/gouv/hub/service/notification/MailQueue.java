package fr.gouv.hub.service.notification;

import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.notification.OutgoingMail;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.service.shared.HubSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
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
        outbox.add(OutgoingMail.queue(recipient, template, composer.write(parameters), linkId, clock.instant()));
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
