package fr.gouv.hub.domain.event;

import fr.gouv.hub.domain.shared.BusinessException;

/** Only the presence of somebody who was noted present at an event that is over is certified. */
public class CertificateRefusedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    CertificateRefusedException(String title) {
        super("event.error.certificate", title);
    }
}
