package fr.gouv.hub.service.registration;

import fr.gouv.hub.domain.registration.SignInSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes the token of a link at the moment its mail leaves, so that only its hash is ever stored. */
@ApplicationScoped
public class LinkMint {

    @Inject
    LinkRepository links;

    /** @return a fresh token; earlier ones of the same link stay good until one is used */
    public String mint(long linkId) {
        String token = SignInSecret.newToken();
        links.add(new SignInSecret(token, linkId));
        return token;
    }
}
