package fr.gouv.hub.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.community.CommunityFixture;
import fr.gouv.hub.domain.community.JoinPolicy;
import fr.gouv.hub.domain.shared.BusinessException;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.domain.shared.EncodedPicture;
import fr.gouv.hub.domain.shared.Picture;
import fr.gouv.hub.domain.shared.StoredFixture;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is invited to an event, who welcomes people there, who is reminded of it. */
class EventPeopleTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final EventTime TIME = EventFixture.TIME;
    private static final EmailAddress ADDRESS = EmailAddress.of("zoe@essai.gouv.fr");

    private final Agent agent = agent(3);

    private static Agent agent(long id) {
        return StoredFixture.with(Agent.register(EmailAddress.of("a" + id + "@essai.gouv.fr"), NOW), "id", id);
    }

    private static CommunityEvent draft(String external, Instant opens, Instant closes) {
        EventContent content = EventFixture.content(10, opens, closes, external);
        return StoredFixture.with(
                CommunityEvent.draft(
                        CommunityFixture.published("design", JoinPolicy.OPEN), agent(1), "atelier-1", content, NOW),
                "id",
                9L);
    }

    private static CommunityEvent published() {
        CommunityEvent event = draft(null, null, null);
        event.publish(NOW);
        return event;
    }

    private static CommunityEvent imported() {
        return CommunityEvent.imported(
                CommunityFixture.published("design", JoinPolicy.OPEN),
                "ailleurs-1",
                new ImportedEvent(
                        "uid",
                        "Ailleurs",
                        "",
                        LocalDateTime.parse("2026-12-01T12:30"),
                        null,
                        ZoneId.of("Europe/Paris"),
                        "Salle",
                        null,
                        false),
                NOW);
    }

    private static CommunityEvent event(String state) {
        CommunityEvent event =
                switch (state) {
                    case "imported" -> imported();
                    case "elsewhere" -> draft("https://site.example/", null, null);
                    case "not yet" -> draft(null, Instant.parse("2026-11-30T10:00:00Z"), null);
                    case "closed" -> draft(null, null, Instant.parse("2026-11-23T09:00:00Z"));
                    default -> draft(null, null, null);
                };
        if (!state.equals("draft") && !state.equals("imported")) {
            event.publish(NOW);
        }
        if (state.equals("cancelled")) {
            event.cancel(NOW);
        }
        return event;
    }

    @ParameterizedTest
    @CsvSource({
        "open, true, true",
        "not yet, true, true",
        "closed, false, true",
        "draft, false, true",
        "cancelled, false, false",
        "elsewhere, false, false",
        "imported, false, false",
    })
    void people_are_invited_where_they_may_register_and_welcomed_at_what_the_hub_organises(
            String state, boolean invited, boolean welcomed) {
        CommunityEvent event = event(state);
        assertThat(event.mayBeInvitedTo(NOW)).isEqualTo(invited);
        assertThat(event.mayBeWelcomedAt(NOW)).isEqualTo(welcomed);
        if (!invited) {
            assertThatThrownBy(() -> EventInvitation.invite(event, ADDRESS, agent, NOW))
                    .isInstanceOf(EventInvitationRefusedException.class)
                    .hasMessage("event.error.invitationClosed");
        }
        if (!welcomed) {
            assertThatThrownBy(() -> EventSteward.name(event, agent, NOW))
                    .isInstanceOf(StewardRefusedException.class)
                    .hasMessage("event.error.stewardClosed");
        }
    }

    @Test
    void nobody_is_named_to_welcome_people_once_the_sheet_is_closed() {
        CommunityEvent event = published();
        Instant closes = TIME.endsAt().plus(CommunityEvent.CHECK_IN);
        assertThat(event.mayBeWelcomedAt(closes.minusMillis(1))).isTrue();
        assertThat(event.mayBeWelcomedAt(closes)).isFalse();
        assertThat(event.mayBeInvitedTo(TIME.startsAt())).isFalse();
    }

    @Test
    void an_invitation_keeps_who_asked_whom_to_what_and_when() {
        EventInvitation invitation = EventInvitation.invite(published(), ADDRESS, agent, NOW);
        assertThat(invitation.eventId()).isEqualTo(9L);
        assertThat(invitation.email()).isEqualTo(ADDRESS);
        assertThat(invitation.invitedBy()).isSameAs(agent);
        assertThat(invitation.invitedAt()).isEqualTo(NOW);
    }

    @Test
    void a_steward_is_an_agent_at_one_event() {
        EventSteward steward = EventSteward.name(published(), agent, NOW);
        assertThat(steward.eventId()).isEqualTo(9L);
        assertThat(steward.agent()).isSameAs(agent);
        assertThat(steward.namedAt()).isEqualTo(NOW);
    }

    @Test
    void addresses_are_read_whatever_stands_between_them_and_each_once() {
        EventInvitationDraft draft = new EventInvitationDraft();
        draft.setAddresses(" a@x.fr, b@x.fr;\n<c@x.fr>\ta@x.fr ");
        assertThat(draft.typed()).containsExactly("a@x.fr", "b@x.fr", "c@x.fr");
        draft.setAddresses(";a@x.fr");
        assertThat(draft.typed()).containsExactly("a@x.fr");
        draft.setAddresses(" ,; ");
        assertThat(draft.typed()).isEmpty();
    }

    @Test
    void figures_of_refusals_are_those_of_the_rule() {
        List<BusinessException> refusals = List.of(
                EventInvitationRefusedException.manyAtOnce(51),
                EventInvitationRefusedException.many(3),
                StewardRefusedException.many());
        assertThat(refusals.get(0).arguments()).containsExactly(EventInvitation.MOST_AT_ONCE, 51);
        assertThat(refusals.get(1).arguments()).containsExactly(EventInvitation.MOST, 3);
        assertThat(refusals.get(2).arguments()).containsExactly(EventSteward.MOST);
    }

    /** The key of the row is what keeps anybody from hearing twice: the same three are the same, any other is another. */
    @Test
    void nobody_is_reminded_twice_of_the_same_event_in_the_same_way() {
        Set<EventReminder.Key> heard = new HashSet<>();
        for (int round = 0; round < 2; round++) {
            for (long event = 1; event <= 3; event++) {
                for (long who = 1; who <= 3; who++) {
                    for (ReminderKind kind : ReminderKind.values()) {
                        assertThat(heard.add(new EventReminder.Key(event, who, kind)))
                                .isEqualTo(round == 0);
                    }
                }
            }
        }
        assertThat(heard).hasSize(18);
    }

    @Test
    void a_reminder_says_which_of_the_two_it_was_and_when_it_left() {
        EventRegistration registration = published().register(agent, null, new AnswersDraft(), NOW);
        EventReminder reminder = new EventReminder(registration, ReminderKind.SAME_DAY, NOW);
        assertThat(reminder.kind()).isEqualTo(ReminderKind.SAME_DAY);
        assertThat(reminder.queuedAt()).isEqualTo(NOW);
    }

    @Test
    void a_new_secret_ends_the_one_before_and_nobody_changes_it_from_outside() {
        byte[] hash = {1, 2};
        EventSubscription subscription = new EventSubscription(3, hash, NOW);
        hash[0] = 9;
        assertThat(subscription.agentId()).isEqualTo(3L);
        assertThat(subscription.tokenHash()).containsExactly(1, 2);
        subscription.tokenHash()[0] = 9;
        assertThat(subscription.tokenHash()).containsExactly(1, 2);
        assertThat(subscription.createdAt()).isEqualTo(NOW);
        subscription.renew(new byte[] {7}, NOW.plusSeconds(60));
        assertThat(subscription.tokenHash()).containsExactly(7);
        assertThat(subscription.createdAt()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void a_cover_is_a_picture_with_words_and_another_takes_its_place() {
        Picture first = picture();
        EventCover cover = new EventCover(9, first, " Un atelier ");
        assertThat(cover.eventId()).isEqualTo(9L);
        assertThat(cover.picture()).isSameAs(first);
        assertThat(cover.text()).isEqualTo("Un atelier");
        Picture second = picture();
        cover.show(second, "Une salle");
        assertThat(cover.picture()).isSameAs(second);
        assertThat(cover.text()).isEqualTo("Une salle");
    }

    private static Picture picture() {
        return new Picture(new EncodedPicture("0", "image/png", 1, 1, new byte[0], new byte[0]), NOW);
    }

    @Test
    void a_rating_is_of_one_person_about_one_event() {
        CommunityEvent event = published();
        EventRegistration registration = event.walkIn(agent, null, TIME.startsAt());
        RatingDraft draft = new RatingDraft();
        for (int score = EventRating.LOWEST; score <= EventRating.HIGHEST; score++) {
            draft.setScore(score);
            EventRating rating = EventRating.of(registration, draft, TIME.endsAt());
            assertThat(rating.score()).isEqualTo(score);
            assertThat(rating.eventId()).isEqualTo(9L);
            assertThat(rating.agentId()).isEqualTo(3L);
        }
    }
}
