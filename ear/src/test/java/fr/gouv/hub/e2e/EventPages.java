package fr.gouv.hub.e2e;

/** Events of the demonstration data to visit. */
final class EventPages {

    private static final String FUTURE = "select e.slug from event e join community c on c.id = e.community_id"
            + " where e.starts_at > utc_timestamp() + interval 1 day and c.slug not like 'essai-%' and ";

    private EventPages() {}

    /** @return the address of a published event to come that everybody may read */
    static String upcoming() {
        return first("e.status = 'PUBLISHED' and e.source = 'HUB' and c.slug = 'futurs-publics'");
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

    /** @return the path of its page */
    static String path(String condition) {
        return "/evenements/" + first(condition);
    }
}
