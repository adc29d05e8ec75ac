package fr.gouv.hub.bench;

import fr.gouv.hub.bench.load.RequestSource;
import java.util.List;

/**
 * Agents who all register to one event and then all give their seats back, again and again: each of them changes the seats
 * under the lock of the same row. The time between one's registration and withdrawal is that of all others.
 */
final class SeatRequests implements RequestSource {

    private static final int ENOUGH_SEATS = 10_000;

    private final Database database;
    private final RawRequests requests;
    private final long event;
    private final String path;
    private List<Guest> guests = List.of();
    private int turn;

    /** A signed-in agent with the form that registers and the one that withdraws. */
    private record Guest(String cookie, String register, String withdraw) {}

    SeatRequests(Database database, RawRequests requests) {
        this.database = database;
        this.requests = requests;
        // the last one to start: its registrations stay open
        this.event =
                database.number("select id from event where status = 'PUBLISHED' order by starts_at desc, id limit 1");
        this.path = "/evenements/e" + event + "/inscription";
    }

    /**
     * Reads the forms of each agent.
     *
     * @throws MissingPageException when there are none
     */
    SeatRequests open(List<Visitor> agents) {
        prepare();
        guests = agents.stream().map(this::guest).toList();
        if (guests.isEmpty()) {
            throw new MissingPageException("personne ne peut se connecter");
        }
        return this;
    }

    private Guest guest(Visitor visitor) {
        HtmlForm register = visitor.form(path);
        visitor.post(path, register);
        return new Guest(visitor.cookie(), register.body(), visitor.form(path).body());
    }

    @Override
    public void prepare() {
        database.update("delete from event_registration where event_id = " + event);
        database.update("update event set capacity = " + ENOUGH_SEATS
                + ", registered_count = 0, waiting_count = 0 where id = " + event);
        turn = 0;
    }

    @Override
    public byte[] next() {
        Guest guest = guests.get(turn % guests.size());
        boolean registers = turn / guests.size() % 2 == 0;
        turn++;
        return requests.post(path, guest.cookie(), registers ? guest.register() : guest.withdraw());
    }

    @Override
    public boolean accepts(int status) {
        return status / 100 == 3;
    }
}
