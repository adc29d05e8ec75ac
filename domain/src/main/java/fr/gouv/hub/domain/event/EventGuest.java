package fr.gouv.hub.domain.event;

import fr.gouv.hub.domain.shared.EmailAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * Somebody without an account who came to an event and gave his address at the door. Nothing else is kept of him, and the
 * address as long as the sheet can be corrected: when he registers with it meanwhile, the presence becomes his; after that he
 * only counts.
 */
@Entity
@Table(name = "event_guest")
public class EventGuest {

    /** Most people of one event whose address is kept. */
    public static final int MOST = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "event_id")
    private Long eventId;

    private String email;

    @Column(name = "arrived_at")
    private Instant arrivedAt;

    protected EventGuest() {}

    /** @throws AttendanceRefusedException when it is not the day */
    public static EventGuest arrive(CommunityEvent event, EmailAddress address, Instant now) {
        event.requireCheckIn(now);
        EventGuest guest = new EventGuest();
        guest.eventId = event.id();
        guest.email = address.value();
        guest.arrivedAt = now;
        return guest;
    }

    public Long id() {
        return id;
    }

    public Long eventId() {
        return eventId;
    }

    public EmailAddress email() {
        return new EmailAddress(email);
    }

    public Instant arrivedAt() {
        return arrivedAt;
    }
}
