package fr.gouv.hub.domain.registration;

import fr.gouv.hub.domain.shared.BusinessException;

/** The address does not belong to a public administration that the hub knows. */
public class IneligibleAddressException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final String domain;

    public IneligibleAddressException(String domain) {
        super("registration.error.ineligible", domain);
        this.domain = domain;
    }

    public String domain() {
        return domain;
    }
}
