package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.event.EventCover;
import fr.gouv.hub.domain.shared.Picture;
import fr.gouv.hub.domain.shared.PictureFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The only place that queries the pictures of events. */
@ApplicationScoped
public class EventCoverRepository {

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    /** Read under the lock of the event where it is to be changed. */
    Optional<EventCover> find(long event) {
        return entities.createQuery("select c from EventCover c where c.eventId = :event", EventCover.class)
                .setParameter("event", event)
                .getResultStream()
                .findFirst();
    }

    Optional<PictureFile> file(long event, long picture, boolean small) {
        return entities.createQuery(
                        "select p.mediaType, p.hash, " + (small ? "p.small" : "p.large")
                                + " from EventCover c join c.picture p where c.eventId = :event and p.id = :picture",
                        Object[].class)
                .setParameter("event", event)
                .setParameter("picture", picture)
                .getResultStream()
                .findFirst()
                .map(row -> new PictureFile((String) row[0], (String) row[1], (byte[]) row[2]));
    }

    /** Persists and flushes: the database gives the id. */
    Picture add(Picture picture) {
        entities.persist(picture);
        entities.flush();
        return picture;
    }

    void add(EventCover cover) {
        entities.persist(cover);
    }

    /** After the event has let go of it. */
    void remove(Picture picture) {
        entities.flush();
        entities.remove(picture);
    }

    void remove(EventCover cover) {
        Picture picture = cover.picture();
        entities.remove(cover);
        remove(picture);
    }
}
