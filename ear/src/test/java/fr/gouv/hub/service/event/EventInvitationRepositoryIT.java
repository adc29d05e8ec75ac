package fr.gouv.hub.service.event;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.DatabaseTest;
import fr.gouv.hub.database.LargeSchema;
import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.event.EventInvitations.Line;
import fr.gouv.hub.domain.shared.EmailAddress;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventInvitationRepositoryIT extends DatabaseTest {

    private EventInvitationRepository invitations;
    private long community;
    private long agent;
    private String email;

    private static EventInvitationRepository on(EntityManager entities) {
        EventInvitationRepository repository = new EventInvitationRepository();
        repository.entities = entities;
        return repository;
    }

    @BeforeEach
    void prepare() {
        invitations = on(entities);
        community = insert(Row.community());
        Row somebody = Row.agent();
        agent = insert(somebody);
        email = somebody.get("email");
    }

    private long event(LocalDateTime start) {
        return insert(Row.at(Row.event(community), start));
    }

    private void invited(long event, String address, Long inviter) {
        insert(Row.eventInvitation(event, address).set("invited_by", inviter));
    }

    private List<String> addresses(long event) {
        return invitations.of(event).stream().map(Line::email).toList();
    }

    @Test
    void of_some_addresses_those_who_come_or_wait_are_found() {
        long event = event(Row.now().plusDays(3));
        assertThat(invitations.coming(event, List.of(email))).isEmpty();
        for (String status : List.of("REGISTERED", "WITHDRAWN")) {
            Row other = Row.agent();
            insert(Row.of("event_registration")
                    .set("event_id", event)
                    .set("agent_id", status.equals("REGISTERED") ? agent : insert(other))
                    .set("status", status)
                    .set("turn", status.length())
                    .set("asked_at", Row.now())
                    .set("changed_at", Row.now()));
            assertThat(invitations.coming(event, List.of(email, other.get("email"))))
                    .containsExactly(email);
        }
        assertThat(invitations.coming(event, List.of("personne@essai.gouv.fr"))).isEmpty();
    }

    @Test
    void whoever_erases_his_account_was_never_invited_and_whom_he_invited_stays_so() {
        long event = event(Row.now().plusDays(3));
        invited(event, email, insert(Row.agent()));
        invited(event, "autre@essai.gouv.fr", agent);
        invitations.forget(agent, new EmailAddress(email), Instant.now().plusSeconds(60));
        assertThat(addresses(event)).containsExactly("autre@essai.gouv.fr");
        assertThat(entities.createNativeQuery("select count(*) from event_invitation where invited_by = ?1")
                        .setParameter(1, agent)
                        .getSingleResult())
                .isEqualTo(0L);
    }

    @Test
    void who_was_invited_is_forgotten_some_time_after_the_event() {
        LocalDateTime limit = LocalDateTime.parse("2026-03-01T10:00:00");
        long over = event(limit.minusHours(2).minusSeconds(1));
        long late = event(limit.minusHours(2));
        long ahead = event(Row.now().plusDays(3));
        for (long event : new long[] {over, late, ahead}) {
            invited(event, email, agent);
        }
        invitations.forgetOverBefore(limit.toInstant(ZoneOffset.UTC));
        assertThat(addresses(over)).isEmpty();
        assertThat(addresses(late)).containsExactly(email);
        assertThat(addresses(ahead)).containsExactly(email);
    }

    @Test
    void none_is_found_by_a_scan() {
        LargeSchema.requireIndexed(true, large -> {
            long some = LargeSchema.SOME_ID;
            on(large).of(some);
            on(large).coming(some, List.of("agent.17@large.gouv.fr", "agent.18@large.gouv.fr"));
            on(large).forget(some, new EmailAddress("agent.17@large.gouv.fr"), Instant.now());
            on(large).forgetOverBefore(Instant.now());
        });
    }
}
