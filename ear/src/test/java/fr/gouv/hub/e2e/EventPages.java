package fr.gouv.hub.e2e;

import fr.gouv.hub.database.Row;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** Events of the demonstration data to visit. */
final class EventPages {

    private static final String FUTURE = "select e.slug from event e join community c on c.id = e.community_id"
            + " where e.starts_at > utc_timestamp() + interval 1 day and c.slug not like 'essai-%'"
            // events that tests make are what other tests need them to be
            + " and e.slug not regexp '^rencontre-[0-9a-f]{8}-' and ";

    private static String today;
    private static String over;
    private static String asking;

    private EventPages() {}

    /** @return the address of a published event to come that everybody may read */
    static String upcoming() {
        return first("e.status = 'PUBLISHED' and e.source = 'HUB' and c.slug = 'futurs-publics'");
    }

    /** @return the address of the same that belongs to no series */
    static String single() {
        return first("e.status = 'PUBLISHED' and e.source = 'HUB' and c.slug = 'futurs-publics' and e.series_id is null"
                + " and e.title not like 'Rencontre rencontre-%'");
    }

    /** @return the address of a date of a series of futurs-publics to come */
    static String serial() {
        return first("e.status = 'PUBLISHED' and c.slug = 'futurs-publics' and e.series_id is not null"
                + " and e.slug like 'mardis-de-futurs-publics-%'");
    }

    /** @return the address of an event to come that fulfils a condition on e (the event) and c (its community) */
    static String first(String condition) {
        return TestPortal.column(FUTURE + condition + " order by e.starts_at, e.id limit 1")
                .get(0);
    }

    /**
     * @param account whose registration it is; empty: anybody's
     * @return the path of an event to come that everybody may read, with a registration in that state
     */
    static String of(String account, String status) {
        return path("e.status = 'PUBLISHED' and c.visibility = 'LISTED_PUBLIC_CONTENT' and c.status = 'PUBLISHED'"
                + " and exists (select 1 from event_registration r join agent a on a.id = r.agent_id"
                + " where r.event_id = e.id and r.status = '" + status + "' and (a.email = '" + account + "' or '"
                + account + "' = ''))");
    }

    /** @return the path of an event of futurs-publics to come for whose seats people wait */
    static String full() {
        return path("e.status = 'PUBLISHED' and c.slug = 'futurs-publics' and e.waiting_count > 0");
    }

    /** @return the key of an event to come that futurs-publics helps with */
    static long helped() {
        return TestPortal.number(
                "select e.id from event e join event_host h on h.event_id = e.id join community c on c.id ="
                        + " h.community_id where c.slug = 'futurs-publics' and not h.organiser and h.state = 'ACCEPTED' and e.status ="
                        + " 'PUBLISHED' and e.starts_at > utc_timestamp() + interval 1 day order by e.starts_at desc, e.id limit 1");
    }

    /** @return the path of its page */
    static String path(String condition) {
        return "/evenements/" + first(condition);
    }

    /**
     * An event that has just begun: people are welcomed at it at any hour of the day, and after midnight too.
     *
     * @return the path of an event of futurs-publics, with its members on the list
     */
    static synchronized String today() {
        if (today == null) {
            LocalDateTime begun = Row.now().minusMinutes(5).truncatedTo(ChronoUnit.MINUTES);
            Row row = Row.clocks(
                    Row.event(futursPublics())
                            .set("title", "Atelier du jour : accueillir les personnes éloignées du numérique")
                            .set("capacity", 90)
                            .set("starts_at", begun)
                            .set("ends_at", begun.plusHours(6)),
                    "Europe/Paris");
            try (Connection connection = TestPortal.connection()) {
                long event = row.insert(connection);
                Row.host(event, row).insert(connection);
                TestPortal.update(
                        "insert into event_registration (event_id, agent_id, status, turn, attendance, walk_in, asked_at,"
                                + " changed_at) select ?, m.agent_id, 'REGISTERED', row_number() over (order by m.id), case"
                                + " m.agent_id % 5 when 0 then 'PRESENT' when 1 then 'EXCUSED' when 2 then 'ABSENT' end, 0, ?, ?"
                                + " from membership m where m.community_id = (select id from community where slug ="
                                + " 'futurs-publics') order by m.id limit 70",
                        event, Row.now(), Row.now());
                TestPortal.update(
                        "update event set registered_count = (select count(*) from event_registration where event_id = ?),"
                                + " last_turn = 70 where id = ?",
                        event,
                        event);
                TestPortal.update(
                        "insert into event_guest (event_id, email, arrived_at) values (?, 'marie-ange.de-la-tour-du-pin@essai.gouv.fr',"
                                + " ?)",
                        event,
                        Row.now());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            today = "/evenements/" + row.get("slug");
        }
        return today;
    }

    /** @return the path of an event of futurs-publics that is over, at which one account was present and that others rated */
    static synchronized String over(String account) {
        if (over == null) {
            over = inserted(
                    Row.at(
                            Row.event(futursPublics()).set("title", "Conférence d’hier : ce que l’on garde"),
                            Row.now().minusHours(20).truncatedTo(ChronoUnit.MINUTES)),
                    "select ?, m.agent_id, 'REGISTERED', row_number() over (order by m.id), 'PRESENT', ?, ?");
            TestPortal.update(
                    "insert into event_rating (event_id, agent_id, score, comment, rated_at) select r.event_id, r.agent_id,"
                            + " 3 + r.agent_id % 3, if(r.agent_id % 2 = 0, 'Concret, et du temps pour échanger.', null), ? from"
                            + " event_registration r join event e on e.id = r.event_id join agent a on a.id = r.agent_id where"
                            + " e.slug = ? and a.email <> 'membre@demo.gouv.fr' limit 12",
                    Row.now(), slug(over));
        }
        TestPortal.update(
                "delete r from event_rating r join event e on e.id = r.event_id join agent a on a.id = r.agent_id where e.slug ="
                        + " ? and a.email = ?",
                slug(over),
                account);
        return over;
    }

    /** @return the path of an event of futurs-publics to come that asks one question of each kind */
    static synchronized String asking() {
        if (asking == null) {
            asking = inserted(
                    Row.at(
                            Row.event(futursPublics()).set("title", "Atelier à préparer : dites-nous tout"),
                            Row.now().plusDays(9).truncatedTo(ChronoUnit.MINUTES)),
                    null);
            TestPortal.update(
                    "insert into event_question (event_id, position, label, kind, required, choices) select id, 0, 'Qu’attendez-vous"
                            + " de cet atelier ?', 'TEXT', 1, '' from event where slug = ?",
                    slug(asking));
            TestPortal.update(
                    "insert into event_question (event_id, position, label, kind, required, choices) select id, 1, 'Déjeunez-vous"
                            + " sur place ?', 'YES_NO', 1, '' from event where slug = ?",
                    slug(asking));
            TestPortal.update(
                    "insert into event_question (event_id, position, label, kind, required, choices) select id, 2, 'Votre niveau',"
                            + " 'CHOICE', 0, 'Débutant\\nConfirmé' from event where slug = ?",
                    slug(asking));
        }
        return asking;
    }

    /** @return the last part of the path of an event's page */
    static String slug(String path) {
        return path.replaceFirst(".*/", "");
    }

    private static long futursPublics() {
        return TestPortal.number("select id from community where slug = 'futurs-publics'");
    }

    /** @param people select of event, agent, status, turn, attendance and two moments; null: nobody comes */
    private static String inserted(Row row, String people) {
        try (Connection connection = TestPortal.connection()) {
            long event = row.insert(connection);
            Row.host(event, row).insert(connection);
            if (people != null) {
                TestPortal.update(
                        "insert into event_registration (event_id, agent_id, status, turn, attendance, asked_at, changed_at) "
                                + people
                                + " from membership m join agent a on a.id = m.agent_id where m.community_id = ?"
                                + " order by a.email = 'membre@demo.gouv.fr' desc, m.id limit 40",
                        event,
                        Row.now(),
                        Row.now(),
                        futursPublics());
                TestPortal.update(
                        "update event set last_turn = 40, registered_count = (select count(*) from event_registration where"
                                + " event_id = ?) where id = ?",
                        event,
                        event);
            }
            return "/evenements/" + row.get("slug");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
