package fr.gouv.hub.database;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.domain.account.HubRole;
import fr.gouv.hub.domain.community.CommunityStatus;
import fr.gouv.hub.domain.community.Hosting;
import fr.gouv.hub.domain.community.JoinPolicy;
import fr.gouv.hub.domain.community.Visibility;
import fr.gouv.hub.domain.discussion.FollowState;
import fr.gouv.hub.domain.discussion.PostState;
import fr.gouv.hub.domain.discussion.ReportStatus;
import fr.gouv.hub.domain.event.Attendance;
import fr.gouv.hub.domain.event.EventFormat;
import fr.gouv.hub.domain.event.EventMode;
import fr.gouv.hub.domain.event.EventSource;
import fr.gouv.hub.domain.event.EventStatus;
import fr.gouv.hub.domain.event.HostState;
import fr.gouv.hub.domain.event.QuestionKind;
import fr.gouv.hub.domain.event.RegistrationStatus;
import fr.gouv.hub.domain.event.ReminderKind;
import fr.gouv.hub.domain.invitation.InvitationStatus;
import fr.gouv.hub.domain.membership.CommunityFollowState;
import fr.gouv.hub.domain.membership.CommunityRole;
import fr.gouv.hub.domain.membership.RequestStatus;
import fr.gouv.hub.domain.notification.MailStatus;
import fr.gouv.hub.domain.reference.AdministrationKind;
import fr.gouv.hub.domain.reference.CivilServiceBranch;
import fr.gouv.hub.domain.reference.TerritoryKind;
import fr.gouv.hub.domain.registration.LinkPurpose;
import fr.gouv.hub.domain.steering.ChangeKind;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a ministry finds after the first start: the reference data, all of it, and nobody. */
class MigrationIT {

    private static TestSchema schema;
    private static MigrateResult first;

    @BeforeAll
    static void migrate() {
        schema = TestSchema.empty("hub_production");
        first = schema.flyway().migrate();
    }

    private static List<String> column(String sql) {
        try (Connection connection = schema.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> result = new ArrayList<>();
            while (rows.next()) {
                result.add(rows.getString(1));
            }
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static long count(String from) {
        return Long.parseLong(column("select count(*) from " + from).get(0));
    }

    @Test
    void every_migration_runs_on_an_empty_schema_and_none_a_second_time() {
        assertThat(first.success).isTrue();
        assertThat(first.migrationsExecuted).isGreaterThan(20);
        List<String> before = column("checksum table territory, administration, theme, email_domain extended");
        MigrateResult second = schema.flyway().migrate();
        assertThat(second.migrationsExecuted).isZero();
        assertThat(schema.flyway().validateWithResult().validationSuccessful).isTrue();
        assertThat(column("checksum table territory, administration, theme, email_domain extended"))
                .isEqualTo(before);
        assertThat(count("flyway_schema_history where success = 0")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "territory where kind = 'NATIONAL', 1",
        "territory where kind = 'REGION', 18",
        "territory where kind = 'DEPARTEMENT', 101",
        "administration where kind = 'MINISTRY' and parent_id is null, 20",
        "administration where kind = 'MINISTRY', 91",
        "administration where kind = 'OPERATOR', 61",
        "administration where kind = 'PREFECTURE', 121",
        "administration where kind = 'PREFECTURE' and branch <> 'STATE', 0",
        "administration where kind = 'LOCAL_AUTHORITY', 51",
        "administration where kind = 'HOSPITAL', 36",
        "administration where kind = 'OTHER', 8",
        "theme where parent_id is null and position <= 9, 9",
        "email_domain where domain = 'gouv.fr' and eligible and with_subdomains, 1",
    })
    void the_reference_data_are_complete(String from, long expected) {
        assertThat(count(from)).isEqualTo(expected);
    }

    @Test
    void the_overseas_collectivities_are_there() {
        assertThat(column("select name from territory where kind = 'OVERSEAS_COLLECTIVITY'"))
                .as("INSEE, code officiel géographique: 975 to 989")
                .containsExactlyInAnyOrder(
                        "Saint-Pierre-et-Miquelon",
                        "Saint-Barthélemy",
                        "Saint-Martin",
                        "Terres australes et antarctiques françaises",
                        "Wallis-et-Futuna",
                        "Polynésie française",
                        "Nouvelle-Calédonie",
                        "Île de Clipperton");
    }

    @Test
    void the_three_branches_have_administrations_and_every_departement_a_prefecture() {
        assertThat(column("select distinct branch from administration"))
                .containsExactlyInAnyOrder("STATE", "TERRITORIAL", "HOSPITAL");
        assertThat(column("select distinct kind from administration"))
                .containsExactlyInAnyOrderElementsOf(names(AdministrationKind.values()));
        assertThat(column("select t.name from territory t where t.kind = 'DEPARTEMENT' and not exists"
                        + " (select 1 from administration a where a.code = concat('prefecture-', lower(t.code)))"))
                .isEmpty();
    }

    private static List<String> withoutDomain(String which) {
        return column("select a.code from administration a where " + which
                + " and not exists (select 1 from email_domain d where d.administration_id = a.id) order by a.code");
    }

    @Test
    void a_ministry_and_a_prefecture_are_known_by_the_addresses_of_their_agents() {
        assertThat(withoutDomain("a.kind = 'MINISTRY' and a.parent_id is null"))
                .as("those whose agents have the addresses of another ministry")
                .containsExactly(
                        "ministere-amenagement-territoire",
                        "ministere-comptes-publics",
                        "ministere-fonction-publique",
                        "ministere-logement",
                        "ministere-transports");
        assertThat(withoutDomain("a.kind = 'OPERATOR' and a.code not like 'ars-%'"))
                .as("nobody's in particular; agencies of health share ars.sante.fr, which lets their agents in")
                .containsExactly("autre-operateur", "france-titres", "universites");
        assertThat(column("select domain from email_domain where domain = 'ars.sante.fr' and eligible"))
                .hasSize(1);
        assertThat(withoutDomain("a.code like 'prefecture-d%' and a.code <> 'prefecture-de-police'"))
                .isEmpty();
        assertThat(column("select domain from email_domain d where not eligible or domain regexp '[^a-z0-9.-]'"
                        + " or domain not like '%.%'"))
                .as("what nobody could have as an address, or would not let him in")
                .isEmpty();
    }

    @Test
    void every_territory_has_clocks_and_stands_in_the_tree() {
        assertThat(column("select distinct zone from territory"))
                .allSatisfy(zone -> assertThat(ZoneId.of(zone)).isNotNull());
        assertThat(column("select t.name from territory t join territory p on p.id = t.parent_id"
                        + " where t.kind = 'DEPARTEMENT' and p.kind <> 'REGION'"))
                .isEmpty();
        assertThat(count("territory where kind = 'DEPARTEMENT' and parent_id is null"))
                .isZero();
        assertThat(count("territory where slug not regexp '^[a-z0-9-]+$'")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agent",
                "agent_role",
                "community",
                "membership",
                "membership_request",
                "membership_request_answer",
                "invitation",
                "community_change",
                "community_former_slug",
                "community_split",
                "community_split_member",
                "community_split_thread",
                "community_follow",
                "sign_in_link",
                "sign_in_secret",
                "throttle",
                "throttle_hit",
                "mail_outbox",
                "event",
                "discussion",
                "discussion_post",
                "discussion_post_version",
                "discussion_thanks",
                "discussion_follow",
                "discussion_report",
                "event_series",
                "event_host",
                "event_series_host",
                "event_registration",
                "event_subscription",
                "event_theme",
                "event_territory",
                "demonstration_load"
            })
    void production_starts_with_nobody_and_nothing(String table) {
        assertThat(count(table)).isZero();
    }

    @Test
    void every_entity_can_be_read_from_the_schema_of_the_migrations() {
        EntityManager entities = schema.entities();
        try {
            Set<? extends jakarta.persistence.metamodel.EntityType<?>> all =
                    entities.getMetamodel().getEntities();
            assertThat(all).hasSizeGreaterThan(9);
            for (jakarta.persistence.metamodel.EntityType<?> entity : all) {
                List<?> rows = entities.createQuery("select e from " + entity.getName() + " e")
                        .setMaxResults(1)
                        .getResultList();
                assertThat(rows.size()).as(entity.getName()).isLessThanOrEqualTo(1);
            }
        } finally {
            entities.close();
        }
    }

    /** Columns of enum names say in their comment which names there are: the code must know them all, and no other. */
    @ParameterizedTest
    @CsvSource({
        "agent_role, role",
        "territory, kind",
        "administration, kind",
        "community, status",
        "community, visibility",
        "community, join_policy",
        "community, hosting",
        "membership, role",
        "membership_request, status",
        "invitation, status",
        "invitation, role",
        "sign_in_link, purpose",
        "community_change, kind",
        "mail_outbox, status",
        "community_branch, branch",
        "discussion_post, state",
        "discussion_report, status",
        "discussion_follow, state",
        "community_follow, state",
        "event, format",
        "event, mode",
        "event, status",
        "event, source",
        "event_host, state",
        "event_series_host, state",
        "event_registration, status",
        "event_reminder, kind",
        "event_registration, attendance",
        "event_question, kind",
    })
    void the_schema_and_the_code_name_the_same_states(String table, String column) {
        String comment = column("select column_comment from information_schema.columns where table_schema = database()"
                        + " and table_name = '" + table + "' and column_name = '" + column + "'")
                .get(0);
        Enum<?>[] expected =
                switch (table + "." + column) {
                    case "agent_role.role" -> HubRole.values();
                    case "territory.kind" -> TerritoryKind.values();
                    case "administration.kind" -> AdministrationKind.values();
                    case "discussion_post.state" -> PostState.values();
                    case "discussion_follow.state" -> FollowState.values();
                    case "community_follow.state" -> CommunityFollowState.values();
                    case "discussion_report.status" -> ReportStatus.values();
                    case "community.status" -> CommunityStatus.values();
                    case "community.visibility" -> Visibility.values();
                    case "community.join_policy" -> JoinPolicy.values();
                    case "community.hosting" -> Hosting.values();
                    case "membership.role" -> CommunityRole.values();
                    case "membership_request.status" -> RequestStatus.values();
                    case "invitation.status" -> InvitationStatus.values();
                    case "invitation.role" -> CommunityRole.values();
                    case "sign_in_link.purpose" -> LinkPurpose.values();
                    case "community_change.kind" -> ChangeKind.values();
                    case "mail_outbox.status" -> MailStatus.values();
                    case "event.format" -> EventFormat.values();
                    case "event.mode" -> EventMode.values();
                    case "event.status" -> EventStatus.values();
                    case "event.source" -> EventSource.values();
                    case "event_registration.status" -> RegistrationStatus.values();
                    case "event_question.kind" -> QuestionKind.values();
                    case "event_registration.attendance" -> Attendance.values();
                    case "event_reminder.kind" -> ReminderKind.values();
                    case "event_host.state", "event_series_host.state" -> HostState.values();
                    default -> CivilServiceBranch.values();
                };
        assertThat(comment.split(", ")).containsExactlyInAnyOrderElementsOf(names(expected));
    }

    private static List<String> names(Enum<?>... values) {
        return Arrays.stream(values).<String>map(Enum::name).toList();
    }
}
