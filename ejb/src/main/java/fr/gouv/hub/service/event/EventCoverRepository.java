package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.event.EventCover;
import fr.gouv.hub.domain.shared.Picture;
import fr.gouv.hub.domain.shared.PictureFile;
import fr.gouv.hub.service.shared.PictureFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
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
                        PictureFiles.select(small)
                                + " from EventCover c join c.picture p where c.eventId = :event and p.id = :picture",
                        Object[].class)
                .setParameter("event", event)
                .setParameter("picture", picture)
                .getResultStream()
                .findFirst()
                .map(PictureFiles::of);
    }

    /** Persists and flushes: the database gives the id. */
    Picture add(Picture picture) {
        entities.persist(picture);
        entities.flush();
        return picture;
    }

    /** Under the lock of the event: shows a picture at its head, instead of the one that it has. */
    void show(long event, Picture picture, String text) {
        Optional<EventCover> cover = find(event);
        if (cover.isEmpty()) {
            entities.persist(new EventCover(event, picture, text));
            return;
        }
        long had = cover.get().picture().id();
        if (had == picture.id()) {
            cover.get().show(picture, text);
        } else {
            lock(had);
            cover.get().show(picture, text);
            deleteUnshown(had);
        }
    }

    /** Whether a date of a series has a picture. */
    boolean isInSeries(long series) {
        return !entities.createQuery(
                        "select c.eventId from EventCover c, CommunityEvent e where e.id = c.eventId and e.seriesId = :series",
                        Long.class)
                .setParameter("series", series)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** New events have the picture that another one has, if it has one. */
    void share(long event, List<Long> others) {
        find(event)
                .ifPresent(cover -> others.forEach(
                        other -> entities.persist(new EventCover(other, cover.picture(), cover.text()))));
    }

    /** Under the lock of its event. */
    void remove(EventCover cover) {
        long picture = cover.picture().id();
        lock(picture);
        entities.remove(cover);
        deleteUnshown(picture);
    }

    /** Dates of a series share pictures: whoever lets go of one holds its lock, before he writes that he does. */
    private void lock(long picture) {
        entities.createNativeQuery("select id from picture where id = ?1 for update")
                .setParameter(1, picture)
                .getResultList();
    }

    /** The last to let go of a picture deletes it. */
    private void deleteUnshown(long picture) {
        entities.flush();
        long shown = entities.createQuery("select count(c) from EventCover c where c.picture.id = :picture", Long.class)
                .setParameter("picture", picture)
                .getSingleResult();
        if (shown == 0) {
            entities.createNativeQuery("delete from picture where id = ?1")
                    .setParameter(1, picture)
                    .executeUpdate();
        }
    }
}
