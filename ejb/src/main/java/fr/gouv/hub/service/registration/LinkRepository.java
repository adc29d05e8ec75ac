package fr.gouv.hub.service.registration;

import fr.gouv.hub.domain.registration.LinkRefusedException;
import fr.gouv.hub.domain.registration.SignInLink;
import fr.gouv.hub.domain.registration.SignInSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** The only place that queries links and their secrets. */
@ApplicationScoped
public class LinkRepository {

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    SignInLink add(SignInLink link) {
        entities.persist(link);
        entities.flush();
        return link;
    }

    void add(SignInSecret secret) {
        entities.persist(secret);
    }

    /**
     * The link behind a token.
     *
     * @param lock whether it is about to be used: two uses at once queue on its row
     * @throws LinkRefusedException when the token is unknown or no token at all
     */
    SignInLink get(String token, LockModeType lock) {
        if (!SignInSecret.looksLikeToken(token)) {
            throw LinkRefusedException.unknown();
        }
        long linkId = entities.createQuery("select s.linkId from SignInSecret s where s.tokenHash = :hash", Long.class)
                .setParameter("hash", SignInSecret.hash(token))
                .getResultStream()
                .findFirst()
                .orElseThrow(LinkRefusedException::unknown);
        return entities.createQuery("select l from SignInLink l where l.id = :id", SignInLink.class)
                .setParameter("id", linkId)
                .setLockMode(lock)
                .getSingleResult();
    }

    /** Forgets links asked for before the limit, unless a mail still speaks of them. */
    void forgetBefore(Instant limit) {
        entities.createQuery("delete from SignInLink l where l.requestedAt < :limit"
                        + " and not exists (select m from OutgoingMail m where m.linkId = l.id)")
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
