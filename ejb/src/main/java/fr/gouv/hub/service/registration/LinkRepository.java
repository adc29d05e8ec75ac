package fr.gouv.hub.service.registration;

import fr.gouv.hub.domain.registration.SignInLink;
import fr.gouv.hub.domain.registration.SignInSecret;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.service.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

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
     * The link behind a token, empty when the token is unknown or no token at all.
     *
     * @param lock whether it is about to be used: two uses at once queue on its row
     */
    Optional<SignInLink> find(String token, LockModeType lock) {
        if (!SignInSecret.looksLikeToken(token)) {
            return Optional.empty();
        }
        return entities.createQuery("select s.linkId from SignInSecret s where s.tokenHash = :hash", Long.class)
                .setParameter("hash", SignInSecret.hash(token))
                .getResultStream()
                .findFirst()
                .map(id -> entities.createQuery("select l from SignInLink l where l.id = :id", SignInLink.class)
                        .setParameter("id", id)
                        .setLockMode(lock)
                        .getSingleResult());
    }

    /** Forgets links asked for before the limit, unless a mail still speaks of them. */
    void forgetBefore(Instant limit) {
        entities.createQuery("delete from SignInLink l where l.requestedAt < :limit"
                        + " and not exists (select m from OutgoingMail m where m.linkId = l.id)")
                .setParameter("limit", limit)
                .executeUpdate();
    }

    /** Links that an address was sent until a moment lead nowhere from now on, and no longer name it. */
    void forget(EmailAddress address, EmailAddress replacement, Instant until) {
        new Sql()
                .add(
                        "delete from sign_in_secret where link_id in (select id from sign_in_link where email = ? and requested_at <= ?)",
                        address.value(),
                        Sql.utc(until))
                .query(entities::createNativeQuery)
                .executeUpdate();
        new Sql()
                .add(
                        "update sign_in_link set email = ?, return_path = null where email = ? and requested_at <= ?",
                        replacement.value(),
                        address.value(),
                        Sql.utc(until))
                .query(entities::createNativeQuery)
                .executeUpdate();
    }
}
