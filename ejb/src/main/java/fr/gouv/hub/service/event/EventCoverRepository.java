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
        Picture had = cover.map(EventCover::picture).orElse(null);
        cover.ifPresentOrElse(
                one -> one.show(picture, text), () -> entities.persist(new EventCover(event, picture, text)));
        if (had != null && !had.id().equals(picture.id())) {
            letGo(had.id());
        }
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
        entities.remove(cover);
        letGo(picture);
    }

    /** Dates of a series share pictures: whoever is the last to let go of one deletes it. One at a time: all look at the others. */
    private void letGo(long picture) {
        entities.flush();
        entities.createNativeQuery("select id from picture where id = ?1 for update")
                .setParameter(1, picture)
                .getResultList();
        entities.createNativeQuery("delete from picture where id = ?1"
                        + " and not exists (select 1 from event_cover c where c.picture_id = ?1)")
                .setParameter(1, picture)
                .executeUpdate();
    }
}
