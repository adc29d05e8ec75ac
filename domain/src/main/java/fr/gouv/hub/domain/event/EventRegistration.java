package fr.gouv.hub.domain.event;

import fr.gouv.hub.domain.account.Agent;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An agent who asked to come to an event: one row for both, whatever happens. {@link CommunityEvent} changes it, under the
 * lock of the event's row, and counts.
 *
 * <p>Life cycle: registered or waiting → (called) registered → withdrawn, and round again with a new turn.
 */
@Entity
@Table(name = "event_registration")
public class EventRegistration {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "event_id")
    private CommunityEvent event;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "agent_id")
    private Agent agent;

    @Enumerated(EnumType.STRING)
    private RegistrationStatus status;

    private int turn;
    private boolean called;

    @Enumerated(EnumType.STRING)
    private Attendance attendance;

    @Column(name = "attendance_at")
    private Instant attendanceAt;

    @Column(name = "walk_in")
    private boolean walkIn;

    @ElementCollection
    @CollectionTable(name = "event_answer", joinColumns = @JoinColumn(name = "registration_id"))
    @OrderColumn(name = "position")
    @Column(name = "answer")
    private List<String> answers = new ArrayList<>();

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected EventRegistration() {}

    EventRegistration(CommunityEvent event, Agent agent) {
        this.event = event;
        this.agent = agent;
    }

    void ask(RegistrationStatus given, int number, Instant now) {
        status = given;
        turn = number;
        called = false;
        askedAt = now;
        changedAt = now;
        forgetAttendance();
    }

    /** @param given in the order of the questions */
    void answer(List<String> given) {
        if (!answers.equals(given)) {
            answers.clear();
            answers.addAll(given);
        }
    }

    /** His answers to the questions of the event; empty where he gave none. Those who came without a seat have none. */
    public List<String> answers() {
        return List.copyOf(answers);
    }

    private void forgetAttendance() {
        attendance = null;
        attendanceAt = null;
        walkIn = false;
    }

    void walkIn(int number, Instant now) {
        ask(RegistrationStatus.REGISTERED, number, now);
        walkIn = true;
        note(Attendance.PRESENT, now);
    }

    void arrive(Instant now) {
        note(Attendance.PRESENT, now);
    }

    /**
     * Whoever welcomes people notes that he came, did not, or excused himself; noted by mistake, it is taken back.
     *
     * @param noted null: nothing any more
     * @throws AttendanceRefusedException when he has no seat, or it is not the day
     */
    public void mark(Attendance noted, Instant now) {
        if (!event.isCheckInOpen(now)) {
            throw AttendanceRefusedException.closed(event.title());
        } else if (status != RegistrationStatus.REGISTERED) {
            throw AttendanceRefusedException.notSeated(event.title());
        }
        note(noted, now);
    }

    /**
     * He says himself that he will not come, without giving his seat back, or that he comes after all. What was noted on the
     * spot stays.
     *
     * @throws AttendanceRefusedException when he has no seat, or the event is off or has begun
     */
    public void excuse(boolean excused, Instant now) {
        if (status != RegistrationStatus.REGISTERED) {
            throw AttendanceRefusedException.notSeated(event.title());
        } else if (event.status() != EventStatus.PUBLISHED || !now.isBefore(event.startsAt())) {
            throw AttendanceRefusedException.begun(event.title());
        }
        if (attendance == null || attendance == Attendance.EXCUSED) {
            note(excused ? Attendance.EXCUSED : null, now);
        }
    }

    private void note(Attendance noted, Instant now) {
        attendance = noted;
        attendanceAt = noted == null ? null : now;
    }

    void call(Instant now) {
        status = RegistrationStatus.REGISTERED;
        called = true;
        changedAt = now;
    }

    void withdraw(Instant now) {
        status = RegistrationStatus.WITHDRAWN;
        changedAt = now;
        forgetAttendance();
    }

    /**
     * What can be certified of whoever it is.
     *
     * @throws CertificateRefusedException unless he was present and the event is over
     */
    public Certificate certificate(Instant now) {
        if (status != RegistrationStatus.REGISTERED
                || attendance != Attendance.PRESENT
                || now.isBefore(event.endsAt())
                || event.status() != EventStatus.PUBLISHED) {
            throw new CertificateRefusedException(event.title());
        }
        return new Certificate(
                event.slug(),
                agent.displayName(),
                event.title(),
                event.format(),
                event.mode(),
                event.time(),
                event.place(),
                event.community().name());
    }

    public Long id() {
        return id;
    }

    public CommunityEvent event() {
        return event;
    }

    public Agent agent() {
        return agent;
    }

    public RegistrationStatus status() {
        return status;
    }

    /** Who asked first has the lower number. */
    public int turn() {
        return turn;
    }

    /** Whether he came up from the waiting list. */
    public boolean called() {
        return called;
    }

    /** Whether he came; null when nothing is noted. */
    public Attendance attendance() {
        return attendance;
    }

    public Instant attendanceAt() {
        return attendanceAt;
    }

    /** Whether he came without a seat, and was registered on the spot. */
    public boolean isWalkIn() {
        return walkIn;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
