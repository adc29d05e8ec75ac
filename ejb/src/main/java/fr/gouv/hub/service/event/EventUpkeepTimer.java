package fr.gouv.hub.service.event;

import fr.gouv.hub.service.shared.TimerGuard;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;

/** Clears up every night, on every node. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(TimerGuard.class)
public class EventUpkeepTimer {

    @Inject
    EventUpkeep upkeep;

    @Schedule(hour = "3", minute = "53", persistent = false)
    void tick() {
        upkeep.forget();
    }
}
