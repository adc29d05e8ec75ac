package fr.gouv.hub.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.community.CoverDraft;
import fr.gouv.hub.domain.community.CoverMissingException;
import fr.gouv.hub.domain.event.EventInvitationDraft;
import fr.gouv.hub.domain.event.SeriesScope;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.service.event.EventCoverService;
import fr.gouv.hub.service.event.EventInvitationService;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What organisers alone do about an event, asked of the services themselves: the pages do not let others come that far. */
class EventOrganisersIT extends InTheServer {

    @Inject
    EventInvitationService invitations;

    @Inject
    EventCoverService covers;

    @AfterEach
    void close() {
        Database.closeTestCommunities();
    }

    private static long memberOf(long community, String role) {
        long agent = Database.insert(Row.agent());
        Database.insert(Row.membership(community, agent, role));
        return agent;
    }

    @Test
    void who_organises_nothing_there_invites_nobody_and_shows_no_picture() {
        long community = Database.insert(Row.community());
        long helping = Database.insert(Row.community());
        Row event = Row.event(community);
        long id = Database.insert(event);
        Database.insert(Row.host(id, event));
        Database.insert(Row.host(id, event).set("community_id", helping).set("organiser", 0));
        long steward = Database.insert(Row.agent());
        Database.insert(Row.of("event_steward")
                .set("event_id", id)
                .set("agent_id", steward)
                .set("named_at", Row.now()));
        long organiser = memberOf(community, "EVENT_ORGANISER");
        String slug = event.get("slug");
        EventInvitationDraft draft = new EventInvitationDraft();
        draft.setAddresses("agent@demo.gouv.fr");
        List<Calls.Action> doors = List.of(
                () -> invitations.of(slug),
                () -> invitations.invite(slug, draft),
                () -> covers.open(slug),
                () -> covers.save(slug, new CoverDraft(), SeriesScope.ONE),
                () -> covers.remove(slug, SeriesScope.ONE));
        Map<String, Long> strangers = Map.of(
                "an agent", Database.insert(Row.agent()),
                "a member", memberOf(community, "MEMBER"),
                "who welcomes people", steward,
                "who organises events of a community that helps", memberOf(helping, "LEAD"));
        strangers.forEach((who, stranger) -> doors.forEach(door ->
                assertThatThrownBy(() -> Calls.as(stranger, door)).as(who).isInstanceOf(ForbiddenException.class)));
        doors.forEach(door -> assertThatThrownBy(() -> Calls.asVisitor(door)).isInstanceOf(EJBAccessException.class));
        assertThat(Database.number("select count(*) from event_invitation where event_id = ?", id))
                .isZero();
        assertThat(Calls.as(organiser, () -> invitations.invite(slug, draft))).isOne();
        assertThatThrownBy(() -> Calls.as(organiser, () -> covers.save(slug, new CoverDraft(), SeriesScope.ONE)))
                .as("the door is open to him")
                .isInstanceOf(CoverMissingException.class);
        Calls.as(organiser, () -> covers.remove(slug, SeriesScope.ONE));
    }
}
