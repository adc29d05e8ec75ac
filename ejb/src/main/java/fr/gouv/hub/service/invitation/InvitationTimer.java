package fr.gouv.hub.service.invitation;

import fr.gouv.hub.service.shared.TimerGuard;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;

/** Looks every night, on every node, for invitations whose time is over. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(TimerGuard.class)
public class InvitationTimer {

    @Inject
    InvitationUpkeep upkeep;

    @Schedule(hour = "3", minute = "29", persistent = false)
    void tick() {
        upkeep.expire();
    }
}
