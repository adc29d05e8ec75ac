package fr.gouv.hub.domain.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What one person who was present thinks of an event: said once, and shown to its organisers without a name. */
@Entity
@Table(name = "event_rating")
public class EventRating {

    static final int LOWEST = 1;
    static final int HIGHEST = 5;
    static final int LONGEST_COMMENT = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "event_id")
    private Long eventId;

    @Column(name = "agent_id")
    private Long agentId;

    private int score;
    private String comment;

    @Column(name = "rated_at")
    private Instant ratedAt;

    protected EventRating() {}

    /**
     * @param registration of whoever says it
     * @throws RatingRefusedException when he was not present, or it is not over, or over for long
     */
    public static EventRating of(EventRegistration registration, RatingDraft draft, Instant now) {
        CommunityEvent event = registration.event();
        if (!isOpen(event, now)) {
            throw RatingRefusedException.closed(event.title());
        } else if (registration.attendance() != Attendance.PRESENT) {
            throw RatingRefusedException.notPresent(event.title());
        }
        if (draft.getScore() < LOWEST || draft.getScore() > HIGHEST) {
            throw new IllegalArgumentException("score " + draft.getScore());
        }
        EventRating rating = new EventRating();
        rating.eventId = event.id();
        rating.agentId = registration.agent().id();
        rating.score = draft.getScore();
        rating.comment = draft.getComment() == null || draft.getComment().isBlank()
                ? null
                : draft.getComment().strip();
        rating.ratedAt = now;
        return rating;
    }

    /** Whether it is over, but not for longer than its sheet can be corrected. */
    public static boolean isOpen(CommunityEvent event, Instant now) {
        return event.isCheckInOpen(now) && !now.isBefore(event.endsAt());
    }

    public Long id() {
        return id;
    }

    public Long eventId() {
        return eventId;
    }

    public Long agentId() {
        return agentId;
    }

    public int score() {
        return score;
    }

    /** May be null. */
    public String comment() {
        return comment;
    }

    public Instant ratedAt() {
        return ratedAt;
    }
}
