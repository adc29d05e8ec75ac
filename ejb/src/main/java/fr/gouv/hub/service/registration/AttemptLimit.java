package fr.gouv.hub.service.registration;

import fr.gouv.hub.domain.shared.TooManyRequestsException;
import fr.gouv.hub.service.shared.Throttle;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;

/** Counts attempts in a transaction of their own: a wrong password rolls its own transaction back, not the count. */
@Stateless
@PermitAll
public class AttemptLimit {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int PER_ADDRESS_AND_IP = 10;
    private static final int PER_IP = 200;

    @Inject
    Throttle throttle;

    /**
     * The address is limited from each place apart, so that nobody can lock somebody else out.
     *
     * @throws TooManyRequestsException when the limit is reached
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void count(String address, String ip) {
        if (!throttle.take("password from", ip, PER_IP, WINDOW)
                || !throttle.take("password of", address + ' ' + ip, PER_ADDRESS_AND_IP, WINDOW)) {
            throw new TooManyRequestsException(WINDOW);
        }
    }
}
