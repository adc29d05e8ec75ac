package fr.gouv.hub.domain.event;

/**
 * Who came to an event.
 *
 * @param registered those with a seat, and those who came without one
 * @param present of these, those who came
 * @param walkIns of these, those who came without a seat
 * @param guests besides, those who came without an account
 */
public record AttendanceFigures(int registered, int present, int absent, int excused, int walkIns, int guests) {

    private static final int HUNDRED = 100;

    public static final AttendanceFigures NONE = new AttendanceFigures(0, 0, 0, 0, 0, 0);

    /** Of both. */
    public AttendanceFigures plus(AttendanceFigures other) {
        return new AttendanceFigures(
                registered + other.registered,
                present + other.present,
                absent + other.absent,
                excused + other.excused,
                walkIns + other.walkIns,
                guests + other.guests);
    }

    /** All who came, with an account or without. */
    public int came() {
        return present + guests;
    }

    /** Those of whom nothing is noted. */
    public int unmarked() {
        return registered - present - absent - excused;
    }

    /** Present among those who were expected, in percent; 0 when nobody was. */
    public int rate() {
        return ofExpected(present);
    }

    /** Noted absent, without an excuse, among those who were expected, in percent; 0 when nobody was. */
    public int noShow() {
        return ofExpected(absent);
    }

    private int ofExpected(int people) {
        int expected = registered - excused;
        return expected <= 0 ? 0 : Math.round((float) HUNDRED * people / expected);
    }
}
