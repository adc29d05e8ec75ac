package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.event.Certificate;
import fr.gouv.hub.domain.event.CertificateRefusedException;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.account.CurrentAgent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** Certificates of attendance: each person has his own. */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class EventCertificateService {

    @Inject
    EventRepository events;

    @Inject
    EventRegistrationRepository registrations;

    @Inject
    CurrentAgent currentAgent;

    @Inject
    Clock clock;

    /**
     * The caller's own; he may have lost the right to read of the event since.
     *
     * @throws NotFoundException when he never asked to come
     * @throws CertificateRefusedException when he was not present, or it is not over
     */
    public Certificate mine(String slug) {
        CommunityEvent event = events.find(slug).orElseThrow(NotFoundException::new);
        long me = currentAgent.id().orElseThrow(NotFoundException::new);
        return registrations
                .find(event.id(), me)
                .orElseThrow(NotFoundException::new)
                .certificate(clock.instant());
    }
}
