package fr.gouv.hub.service.alert;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.alert.AlertLine;
import fr.gouv.hub.domain.alert.CommunityAlert;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.account.CurrentAgent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** The caller's own alerts. */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class AlertService {

    @Inject
    AlertRepository alerts;

    @Inject
    CurrentAgent currentAgent;

    @Inject
    Clock clock;

    /** « Mes alertes », the latest first. */
    public List<AlertLine> mine() {
        return alerts.linesOf(me());
    }

    /** Whether the caller keeps this search already. */
    public boolean isKept(String search) {
        return alerts.find(me(), search).isPresent();
    }

    /**
     * Keeps a search; one that is kept already stays as it is.
     *
     * @param search normal form of the directory's query string
     * @param label the search in words
     * @throws fr.gouv.hub.domain.alert.AlertSearchException when it cannot be kept
     * @throws fr.gouv.hub.domain.alert.AlertLimitException when the caller has as many alerts as he may
     */
    public void keep(String search, String label) {
        CommunityAlert.requireKept(search);
        Agent owner = alerts.lockOwner(me());
        if (alerts.find(owner.id(), search).isEmpty()) {
            alerts.add(CommunityAlert.keep(owner, search, label, alerts.count(owner.id()), clock.instant()));
        }
    }

    /**
     * One of the caller's alerts.
     *
     * @throws NotFoundException when there is none, or it is somebody else's
     */
    public AlertLine get(long id) {
        return mine().stream().filter(alert -> alert.id() == id).findFirst().orElseThrow(NotFoundException::new);
    }

    /** @throws NotFoundException when there is none, or it is somebody else's */
    public void delete(long id) {
        CommunityAlert alert = alerts.get(id);
        if (alert.agent().id() != me()) {
            throw new NotFoundException();
        }
        alerts.remove(alert);
    }

    private long me() {
        return currentAgent.id().orElseThrow(NotFoundException::new);
    }
}
