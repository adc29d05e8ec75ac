package fr.gouv.hub.web.registration;

import fr.gouv.hub.domain.account.SignedInAgent;
import jakarta.security.enterprise.credential.Credential;

/** An agent who has proven who he is to a service. The only credential that the container is shown. */
record ProvenCredential(SignedInAgent agent) implements Credential {}
