package fr.gouv.hub.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.community.CommunityFixture;
import fr.gouv.hub.domain.community.JoinPolicy;
import fr.gouv.hub.domain.reference.Territory;
import fr.gouv.hub.domain.reference.Theme;
import fr.gouv.hub.domain.shared.BusinessException;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.domain.shared.StoredFixture;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommunityEventTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final LocalDateTime START = LocalDateTime.parse("2026-12-01T12:30");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Community community = CommunityFixture.published("design", JoinPolicy.OPEN);
    private final Agent author = Agent.register(EmailAddress.of("camille.exemple@gouv.fr"), NOW);

    private static EventContent content(
            EventMode mode, String place, String link, String external, EventTime time, Integer seats) {
        return new EventContent(
                "Atelier",
                "Venez.",
                EventFormat.WORKSHOP,
                mode,
                place,
                link,
                external,
                time,
                null,
                null,
                seats,
                Set.of(),
                Set.of());
    }

    private static EventTime time(LocalDateTime start) {
        return EventTime.of(start, start.plusHours(2), EventZone.PARIS);
    }

    private static EventContent onSite() {
        return content(EventMode.ON_SITE, "Salle 1", null, null, time(START), 10);
    }

    private CommunityEvent draft(EventContent content) {
        return CommunityEvent.draft(community, author, "atelier-1", content, NOW);
    }

    private CommunityEvent published() {
        CommunityEvent event = draft(onSite());
        event.publish(NOW);
        return event;
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.key())
                        .isEqualTo(key));
    }

    @Test
    void a_draft_stands_in_no_agenda_until_it_is_published() {
        CommunityEvent event = draft(onSite());
        assertThat(event.status()).isEqualTo(EventStatus.DRAFT);
        assertThat(event.hosts()).singleElement().satisfies(host -> {
            assertThat(host.organiser()).isTrue();
            assertThat(host.shown()).isFalse();
            assertThat(host.community()).isSameAs(community);
            assertThat(host.event()).isSameAs(event);
        });
        event.publish(LATER);
        assertThat(event.status()).isEqualTo(EventStatus.PUBLISHED);
        assertThat(event.changedAt()).isEqualTo(LATER);
        assertThat(event.hosts()).allSatisfy(host -> {
            assertThat(host.shown()).isTrue();
            assertThat(host.startsAt()).isEqualTo(event.startsAt());
        });
        event.cancel(LATER);
        assertThat(event.status()).isEqualTo(EventStatus.CANCELLED);
        assertThat(event.hosts()).noneMatch(EventHost::shown);
    }

    @Test
    void each_change_raises_the_revision() {
        CommunityEvent event = draft(onSite());
        int first = event.revision();
        event.publish(NOW);
        event.revise(onSite(), NOW);
        event.cancel(NOW);
        assertThat(event.revision()).isEqualTo(first + 3);
    }

    @Test
    void the_life_cycle_goes_one_way() {
        CommunityEvent event = draft(onSite());
        refused("event.error.notPublished", () -> event.cancel(NOW));
        event.publish(NOW);
        refused("event.error.published", () -> event.publish(NOW));
        event.cancel(NOW);
        refused("event.error.cancelled", () -> event.cancel(NOW));
        refused("event.error.cancelled", () -> event.publish(NOW));
        refused("event.error.cancelled", () -> event.revise(onSite(), NOW));
    }

    @Test
    void what_has_begun_is_not_published() {
        CommunityEvent event = draft(onSite());
        refused("event.error.past", () -> event.publish(event.startsAt()));
        event.publish(event.startsAt().minusMillis(1));
    }

    @Test
    void publishing_needs_a_place_or_a_link_but_a_draft_may_wait_for_it() {
        refused("event.error.placeMissing", () -> draft(content(EventMode.ON_SITE, " ", null, null, time(START), null))
                .publish(NOW));
        refused("event.error.placeMissing", () -> draft(
                        content(EventMode.HYBRID, null, "https://x.fr", null, time(START), null))
                .publish(NOW));
        refused("event.error.linkMissing", () -> draft(content(EventMode.ONLINE, null, null, null, time(START), null))
                .publish(NOW));
        draft(content(EventMode.ONLINE, null, null, "https://ailleurs.fr", time(START), null))
                .publish(NOW);
        refused("event.error.placeMissing", () -> published()
                .revise(content(EventMode.ON_SITE, null, null, null, time(START), null), NOW));
    }

    @Test
    void what_the_mode_has_no_use_for_is_not_kept() {
        assertThat(draft(content(EventMode.ONLINE, "Salle 1", "https://x.fr", null, time(START), null))
                        .place())
                .isNull();
        assertThat(draft(content(EventMode.ON_SITE, "Salle 1", "https://x.fr", null, time(START), null))
                        .onlineUrl())
                .isNull();
        CommunityEvent external =
                draft(content(EventMode.HYBRID, "Salle 1", "https://x.fr", "https://la.fr", time(START), 5));
        assertThat(external.isExternal()).isTrue();
        assertThat(external.onlineUrl()).isNull();
        assertThat(external.capacity()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"14, false", "15, true", "-15, true", "0, false"})
    void people_are_told_from_a_quarter_of_an_hour_on(int minutes, boolean told) {
        EventContent moved = content(EventMode.ON_SITE, "Salle 1", null, null, time(START.plusMinutes(minutes)), 10);
        assertThat(published().revise(moved, NOW).isWorthTelling()).isEqualTo(told);
    }

    @Test
    void people_are_told_of_another_place_and_of_another_end() {
        EventContent elsewhere = content(EventMode.ON_SITE, "Salle 2", null, null, time(START), 10);
        assertThat(published().revise(elsewhere, NOW).isWorthTelling()).isTrue();
        EventTime longer = EventTime.of(START, START.plusHours(3), EventZone.PARIS);
        assertThat(published()
                        .revise(content(EventMode.ON_SITE, "Salle 1", null, null, longer, 10), NOW)
                        .isWorthTelling())
                .isTrue();
    }

    @Test
    void another_link_is_told_to_those_who_have_a_seat_only() {
        CommunityEvent event = draft(content(EventMode.ONLINE, null, "https://x.fr/1", null, time(START), 10));
        event.publish(NOW);
        EventChange change =
                event.revise(content(EventMode.ONLINE, null, "https://x.fr/2", null, time(START), 10), NOW);
        assertThat(change.isWorthTelling()).isTrue();
        assertThat(change.isForEverybody()).isFalse();
        EventChange nothing =
                event.revise(content(EventMode.ONLINE, null, "https://x.fr/2", null, time(START), 10), NOW);
        assertThat(nothing.isWorthTelling()).isFalse();
        assertThat(nothing.isOtherDay()).isFalse();
        EventTime tomorrow = time(START.plusDays(1));
        EventChange day = event.revise(content(EventMode.ONLINE, null, "https://x.fr/2", null, tomorrow, 10), NOW);
        assertThat(day.isOtherDay()).isTrue();
        assertThat(day.isForEverybody()).isTrue();
    }

    @Test
    void small_moves_add_up_to_one_that_is_told() {
        CommunityEvent event = published();
        assertThat(event.revise(movedBy(14), NOW).isWorthTelling()).isFalse();
        EventChange told = event.revise(movedBy(28), NOW);
        assertThat(told.isWorthTelling()).isTrue();
        assertThat(told.before().time()).as("what they were told").isEqualTo(time(START));
        assertThat(event.revise(movedBy(42), NOW).isWorthTelling())
                .as("14 minutes from what they were told last")
                .isFalse();
        assertThat(event.revise(movedBy(28), NOW).isWorthTelling()).isFalse();
        assertThat(event.revise(movedBy(14), NOW).isWorthTelling()).isFalse();
    }

    private static EventContent movedBy(int minutes) {
        return content(EventMode.ON_SITE, "Salle 1", null, null, time(START.plusMinutes(minutes)), 10);
    }

    @Test
    void what_is_published_and_to_come_is_not_moved_into_the_past() {
        CommunityEvent event = published();
        EventContent past = content(EventMode.ON_SITE, "Salle 1", null, null, time(START.minusYears(1)), 10);
        refused("event.error.past", () -> event.revise(past, NOW));
        CommunityEvent draft = draft(onSite());
        draft.revise(past, NOW);
        assertThat(draft.startsAt()).isBefore(NOW);
        Instant begun = event.startsAt().plusSeconds(60);
        event.revise(movedBy(-30), begun);
        assertThat(event.startsAt()).as("one that has begun").isBefore(begun);
    }

    @Test
    void what_is_over_is_neither_called_off_nor_moved_into_the_future_but_its_words_change() {
        CommunityEvent event = published();
        Instant end = event.endsAt();
        EventContent later = content(EventMode.ON_SITE, "Salle 1", null, null, time(START.plusDays(7)), 10);
        refused("event.error.overCancel", () -> event.cancel(end));
        refused("event.error.overMoved", () -> event.revise(later, end));
        EventTime longer = EventTime.of(START, START.plusHours(4), EventZone.PARIS);
        refused(
                "event.error.overMoved",
                () -> event.revise(content(EventMode.ON_SITE, "Salle 1", null, null, longer, 10), end));
        event.revise(content(EventMode.ON_SITE, "Salle 2", null, null, time(START), 10), end);
        assertThat(event.place()).isEqualTo("Salle 2");
        event.revise(content(EventMode.ON_SITE, "Salle 2", null, null, time(START.minusDays(1)), 10), end);
        assertThat(event.status()).isEqualTo(EventStatus.PUBLISHED);
        CommunityEvent going = published();
        going.revise(later, end.minusMillis(1));
        assertThat(going.startsAt()).as("one that goes on").isAfter(end);
        CommunityEvent last = published();
        last.cancel(end.minusMillis(1));
        assertThat(last.status()).isEqualTo(EventStatus.CANCELLED);
        CommunityEvent draft = draft(onSite());
        draft.revise(later, end);
        draft.publish(end);
        assertThat(draft.status()).as("a draft whose date has passed").isEqualTo(EventStatus.PUBLISHED);
    }

    @Test
    void a_copy_asks_the_same_and_has_nobody() {
        CommunityEvent event = draft(onSite());
        event.ask(
                List.of(
                        EventQuestion.of("Vos attentes ?", QuestionKind.TEXT, true, null),
                        EventQuestion.of("Repas", QuestionKind.CHOICE, false, "Oui\nNon")),
                NOW);
        event.invite(withId(CommunityFixture.published("labo", JoinPolicy.OPEN), 7L), NOW);
        event.publish(NOW);
        event.register(author, null, answers(event, "Apprendre", "Oui"), NOW);
        EventContent other = content(EventMode.ON_SITE, "Salle 9", null, null, time(START.plusDays(30)), 4);
        CommunityEvent copy = event.copy(other, "atelier-2", author, LATER);
        assertThat(copy.questions())
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(event.questions());
        assertThat(copy.questions()).doesNotContainAnyElementsOf(event.questions());
        assertThat(copy.slug()).isEqualTo("atelier-2");
        assertThat(copy.place()).isEqualTo("Salle 9");
        assertThat(copy.status()).isEqualTo(EventStatus.DRAFT);
        assertThat(copy.registeredCount()).isZero();
        assertThat(copy.hosts()).hasSize(1);
        assertThat(copy.seriesId()).isNull();
        copy.ask(List.of(), LATER);
        assertThat(event.questions()).hasSize(2);
    }

    private static AnswersDraft answers(CommunityEvent event, String... texts) {
        AnswersDraft answers = new AnswersDraft();
        answers.setQuestions(event.questions());
        for (int i = 0; i < texts.length; i++) {
            answers.getAnswers().get(i).setText(texts[i]);
        }
        return answers;
    }

    @Test
    void a_proposal_is_taken_back_until_it_is_answered() {
        Community helper = withId(CommunityFixture.published("labo", JoinPolicy.OPEN), 7L);
        CommunityEvent event = CommunityEvent.draft(withId(community, 3L), author, "atelier-1", onSite(), NOW);
        refused("event.error.notAsked", () -> event.takeBack(7L, NOW));
        refused("event.error.notAsked", () -> event.takeBack(3L, NOW));
        event.invite(helper, NOW);
        refused("event.error.notAsked", () -> event.takeBack(7L, event.endsAt()));
        int revision = event.revision();
        event.takeBack(7L, event.endsAt().minusMillis(1));
        assertThat(event.hosts()).hasSize(1);
        assertThat(event.revision()).isGreaterThan(revision);
        refused("event.error.notInvited", () -> event.answer(7L, true, NOW));
        assertThat(event.invite(helper, NOW)).as("asked anew").isTrue();
        refused("event.error.notInvited", () -> event.answer(7L, true, event.endsAt()));
        assertThat(event.answer(7L, true, NOW)).isTrue();
        assertThat(event.answer(7L, true, NOW)).isFalse();
        refused("event.error.notAsked", () -> event.takeBack(7L, NOW));
        event.leave(7L, NOW);
        refused("event.error.notAsked", () -> event.takeBack(7L, NOW));
    }

    @Test
    void nobody_who_has_registered_is_sent_elsewhere() {
        CommunityEvent event = published();
        EventContent elsewhere = content(EventMode.ON_SITE, "Salle 1", null, "https://x.fr/", time(START), null);
        event.revise(elsewhere, NOW);
        event.revise(onSite(), NOW);
        event.register(author, null, new AnswersDraft(), NOW);
        refused("event.error.externalWithPeople", () -> event.revise(elsewhere, NOW));
    }

    @Test
    void a_revision_moves_it_in_every_agenda() {
        CommunityEvent event = published();
        event.revise(content(EventMode.ON_SITE, "Salle 1", null, null, time(START.plusDays(3)), 10), NOW);
        assertThat(event.hosts())
                .allSatisfy(host -> assertThat(host.startsAt()).isEqualTo(Instant.parse("2026-12-04T11:30:00Z")));
    }

    @Test
    void an_event_longer_than_fourteen_days_is_refused() {
        LocalDateTime limit = START.plus(EventTime.LONGEST);
        assertThat(content(EventMode.ON_SITE, "x", null, null, EventTime.of(START, limit, EventZone.PARIS), 1)
                        .time()
                        .duration())
                .isEqualTo(Duration.ofDays(14));
        refused(
                "event.error.tooLong",
                () -> content(
                        EventMode.ON_SITE,
                        "x",
                        null,
                        null,
                        EventTime.of(START, limit.plusMinutes(1), EventZone.PARIS),
                        1));
    }

    @Test
    void registration_opens_before_it_closes_and_closes_before_the_end() {
        EventTime time = time(START);
        for (Instant[] window : new Instant[][] {
            {time.startsAt(), null},
            {NOW, NOW},
            {null, time.endsAt().plusMillis(1)}
        }) {
            refused(
                    "event.error.registrationWindow",
                    () -> new EventContent(
                            "A",
                            "",
                            EventFormat.WORKSHOP,
                            EventMode.ON_SITE,
                            "x",
                            null,
                            null,
                            time,
                            window[0],
                            window[1],
                            1,
                            Set.of(),
                            Set.of()));
        }
    }

    @Test
    void a_community_helps_once_it_has_accepted() {
        Community helper = withId(CommunityFixture.published("labo", JoinPolicy.OPEN), 7L);
        CommunityEvent event = CommunityEvent.draft(withId(community, 3L), author, "atelier-1", onSite(), NOW);
        event.publish(NOW);
        assertThat(event.invite(helper, NOW)).isTrue();
        assertThat(event.invite(helper, NOW)).isFalse();
        assertThat(event.invite(community, NOW)).as("its own organiser").isFalse();
        assertThat(shown(event, helper)).isFalse();
        refused("event.error.notHelping", () -> event.leave(7L, NOW));
        event.answer(7L, true, NOW);
        assertThat(shown(event, helper)).isTrue();
        int revision = event.revision();
        event.answer(7L, true, NOW);
        assertThat(event.revision()).as("the same answer").isEqualTo(revision);
        refused("event.error.notInvited", () -> event.answer(7L, false, NOW));
        refused("event.error.notHelping", () -> event.leave(7L, event.endsAt()));
        refused("event.error.notHelping", () -> event.leave(3L, NOW));
        event.leave(7L, event.endsAt().minusMillis(1));
        assertThat(shown(event, helper)).isFalse();
        refused("event.error.notHelping", () -> event.leave(7L, NOW));
        refused("event.error.notInvited", () -> event.answer(7L, true, NOW));
        assertThat(event.invite(helper, NOW)).as("asked anew").isTrue();
        event.answer(7L, false, NOW);
        assertThat(event.invite(helper, NOW)).isTrue();
        refused("event.error.notInvited", () -> event.answer(3L, false, NOW));
        refused("event.error.notInvited", () -> event.answer(8L, true, NOW));
    }

    private static boolean shown(CommunityEvent event, Community community) {
        return event.hosts().stream().anyMatch(host -> host.community() == community && host.shown());
    }

    private static Community withId(Community community, Long id) {
        try {
            java.lang.reflect.Field field = Community.class.getDeclaredField("id");
            field.setAccessible(true);
            field.set(community, id);
            return community;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ImportedEvent read(
            String title, LocalDateTime start, LocalDateTime end, ZoneId zone, String place, String url) {
        return new ImportedEvent("uid-1", title, "Texte", start, end, zone, place, url, false);
    }

    private CommunityEvent imported(ImportedEvent read) {
        return CommunityEvent.imported(community, "x-1", read, NOW);
    }

    @Test
    void an_imported_event_is_shown_at_once_and_only_changed_by_its_calendar() {
        CommunityEvent event = imported(read("Café", START, START.plusHours(1), PARIS, "Lyon", "https://la.fr/1"));
        assertThat(event.status()).isEqualTo(EventStatus.PUBLISHED);
        assertThat(event.source()).isEqualTo(EventSource.IMPORTED);
        assertThat(event.isExternal()).isTrue();
        assertThat(event.hosts()).allMatch(EventHost::shown);
        refused("event.error.imported", () -> event.revise(onSite(), NOW));
        refused("event.error.imported", () -> event.cancel(NOW));
        refused("event.error.imported", () -> event.publish(NOW));
        refused("event.error.imported", () -> event.invite(community, NOW));
    }

    @Test
    void following_the_same_words_changes_nothing_and_other_words_change_it() {
        ImportedEvent words = read("Café", START, START.plusHours(1), PARIS, "Lyon", "https://la.fr/1");
        CommunityEvent event = imported(words);
        int revision = event.revision();
        assertThat(event.follow(words, LATER)).isFalse();
        assertThat(event.revision()).isEqualTo(revision);
        assertThat(event.changedAt()).isEqualTo(NOW);
        assertThat(event.follow(read("Thé", START, START.plusHours(1), PARIS, "Lyon", "https://la.fr/1"), LATER))
                .isTrue();
        assertThat(event.title()).isEqualTo("Thé");
        assertThat(event.changedAt()).isEqualTo(LATER);
        event.vanish(LATER);
        assertThat(event.hosts()).noneMatch(EventHost::shown);
        assertThat(event.follow(words, LATER)).as("it is back").isTrue();
        assertThat(event.hosts()).allMatch(EventHost::shown);
    }

    @Test
    void an_own_event_follows_no_calendar() {
        CommunityEvent own = published();
        ImportedEvent words = read("Café", START, null, PARIS, null, null);
        assertThatThrownBy(() -> own.follow(words, NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> own.vanish(NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_foreign_zone_is_told_in_the_time_of_paris_and_ours_in_its_own() {
        CommunityEvent brussels = imported(read("x", START, null, ZoneId.of("UTC"), null, null));
        assertThat(brussels.zone()).isEqualTo(EventZone.PARIS);
        assertThat(brussels.time().start()).isEqualTo(START.plusHours(1));
        assertThat(brussels.time().duration()).as("without an end").isEqualTo(Duration.ofHours(1));
        assertThat(brussels.mode()).isEqualTo(EventMode.ONLINE);
        CommunityEvent reunion =
                imported(read("x", START, START.minusHours(1), ZoneId.of("Indian/Reunion"), "Saint-Denis", null));
        assertThat(reunion.zone()).isEqualTo(EventZone.REUNION);
        assertThat(reunion.time().start()).isEqualTo(START);
        assertThat(reunion.time().duration()).isEqualTo(Duration.ofHours(1));
        assertThat(reunion.mode()).isEqualTo(EventMode.ON_SITE);
    }

    @Test
    void what_is_too_long_is_cut_between_two_characters() {
        String long_ = "\uD83D\uDE00".repeat(400);
        CommunityEvent event = imported(read(long_, START, null, PARIS, long_, null));
        assertThat(event.title().codePointCount(0, event.title().length())).isEqualTo(CommunityEvent.LONGEST_TITLE);
        assertThat(event.title()).endsWith("…").doesNotContain("\uD83D…");
        assertThat(event.place().codePointCount(0, event.place().length())).isEqualTo(CommunityEvent.LONGEST_PLACE);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"javascript:alert(1)", "", "ftp://x", "https://a b", "file:///etc/passwd"})
    void only_a_web_address_becomes_a_link(String url) {
        assertThat(imported(read(" ", START, null, PARIS, null, url)).externalUrl())
                .isEqualTo(community.externalUrl());
        assertThat(imported(read(" ", START, null, PARIS, null, url)).title()).isEqualTo(community.name());
    }

    @Test
    void an_event_is_what_its_organiser_said_of_it() {
        CommunityEvent event = draft(onSite());
        assertThat(event.slug()).isEqualTo("atelier-1");
        assertThat(event.description()).isEqualTo("Venez.");
        assertThat(event.format()).isEqualTo(EventFormat.WORKSHOP);
        assertThat(event.createdAt()).isEqualTo(NOW);
        assertThat(event.createdBy()).isSameAs(author);
        assertThat(event.announcedAt()).as("nobody has seen it").isNull();
        assertThat(event.content().differences(onSite())).isEmpty();
        event.publish(LATER);
        assertThat(event.announcedAt()).isEqualTo(LATER);
    }

    @Test
    void tags_of_a_revision_take_the_place_of_those_before() {
        Theme design = StoredFixture.make(Theme.class);
        Theme data = StoredFixture.make(Theme.class);
        Territory nation = StoredFixture.make(Territory.class);
        CommunityEvent event = draft(about(Set.of(design), Set.of(nation)));
        assertThat(event.themes()).containsExactly(design);
        assertThat(event.territories()).containsExactly(nation);
        event.revise(about(Set.of(data), Set.of()), LATER);
        assertThat(event.themes()).containsExactly(data);
        assertThat(event.territories()).isEmpty();
    }

    private static EventContent about(Set<Theme> themes, Set<Territory> territories) {
        return new EventContent(
                "Atelier",
                "",
                EventFormat.WORKSHOP,
                EventMode.ON_SITE,
                "x",
                null,
                null,
                time(START),
                Instant.parse("2026-11-24T10:00:00Z"),
                null,
                10,
                themes,
                territories);
    }

    @Test
    void one_registers_from_the_moment_that_the_organiser_says() {
        CommunityEvent event = draft(about(Set.of(), Set.of()));
        event.publish(NOW);
        assertThat(event.registrationOpensAt()).isEqualTo(Instant.parse("2026-11-24T10:00:00Z"));
        assertThat(event.phase(NOW)).isEqualTo(RegistrationPhase.NOT_YET);
        assertThat(event.phase(event.registrationOpensAt())).isEqualTo(RegistrationPhase.OPEN);
    }

    @Test
    void a_community_that_declined_may_be_asked_again_and_each_step_is_a_change() {
        Community helper = withId(CommunityFixture.published("labo", JoinPolicy.OPEN), 7L);
        CommunityEvent event = CommunityEvent.draft(withId(community, 3L), author, "atelier-1", onSite(), NOW);
        int revision = event.revision();
        event.invite(helper, NOW);
        assertThat(event.revision()).isEqualTo(revision + 1);
        event.answer(7L, false, NOW);
        assertThat(state(event, helper)).isEqualTo(HostState.DECLINED);
        assertThat(event.invite(helper, LATER)).isTrue();
        assertThat(state(event, helper)).isEqualTo(HostState.INVITED);
        assertThat(event.hosts()).as("it is asked once").hasSize(2);
        assertThat(event.changedAt()).isEqualTo(LATER);
        assertThat(event.revision()).isEqualTo(revision + 3);
    }

    private static HostState state(CommunityEvent event, Community community) {
        return event.hosts().stream()
                .filter(host -> host.community() == community)
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static ImportedEvent read(boolean cancelled) {
        return new ImportedEvent("uid-1", "Ailleurs", "Texte", START, null, PARIS, "Salle", null, cancelled);
    }

    @Test
    void what_another_calendar_shows_is_announced_once_and_what_it_calls_off_is_not() {
        CommunityEvent shown = CommunityEvent.imported(community, "ailleurs-1", read(false), NOW);
        assertThat(shown.externalUid()).isEqualTo("uid-1");
        assertThat(shown.announcedAt()).isEqualTo(NOW);
        shown.follow(read(true), LATER);
        assertThat(shown.status()).isEqualTo(EventStatus.CANCELLED);
        shown.follow(read(false), LATER);
        assertThat(shown.status()).isEqualTo(EventStatus.PUBLISHED);
        assertThat(shown.announcedAt()).as("its followers know of it").isEqualTo(NOW);
    }

    @Test
    void what_another_calendar_had_called_off_is_announced_when_it_takes_place_after_all() {
        CommunityEvent event = CommunityEvent.imported(community, "ailleurs-1", read(true), NOW);
        assertThat(event.status()).isEqualTo(EventStatus.CANCELLED);
        assertThat(event.announcedAt()).isNull();
        event.follow(read(true), NOW);
        assertThat(event.announcedAt()).isNull();
        assertThat(event.follow(read(false), LATER)).isTrue();
        assertThat(event.status()).isEqualTo(EventStatus.PUBLISHED);
        assertThat(event.announcedAt()).isEqualTo(LATER);
    }

    @Test
    void a_title_of_just_the_longest_size_is_not_cut() {
        String title = "x".repeat(CommunityEvent.LONGEST_TITLE);
        assertThat(CommunityEvent.imported(community, "a-1", read(title, START, null, PARIS, "Salle", null), NOW)
                        .title())
                .isEqualTo(title);
    }

    @Test
    void nothing_here_is_asked_or_repeated_of_an_event_that_lives_elsewhere() {
        CommunityEvent event = CommunityEvent.imported(community, "ailleurs-1", read(false), NOW);
        refused("event.error.imported", () -> event.ask(List.of(), NOW));
        refused("event.error.imported", () -> event.requireRepeatable(NOW));
        refused("event.error.imported", () -> event.revise(onSite(), NOW));
        refused("event.error.imported", () -> event.cancel(NOW));
        refused("event.error.imported", () -> event.publish(NOW));
    }

    @Test
    void those_who_would_be_sent_elsewhere_are_counted_with_those_who_wait() {
        CommunityEvent event = draft(content(EventMode.ON_SITE, "Salle 1", null, null, time(START), 1));
        event.publish(NOW);
        event.register(author, null, new AnswersDraft(), NOW);
        event.register(Agent.register(EmailAddress.of("b@gouv.fr"), NOW), null, new AnswersDraft(), NOW);
        assertThatThrownBy(() -> event.revise(
                        content(EventMode.ON_SITE, "Salle 1", null, "https://x.fr/", time(START), null), NOW))
                .isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.arguments())
                        .containsExactly("Atelier", 2));
    }

    @Test
    void who_waits_alone_is_not_sent_elsewhere_either() {
        CommunityEvent event = draft(content(EventMode.ON_SITE, "Salle 1", null, null, time(START), 1));
        event.publish(NOW);
        EventRegistration first = event.register(author, null, new AnswersDraft(), NOW);
        event.register(Agent.register(EmailAddress.of("b@gouv.fr"), NOW), null, new AnswersDraft(), NOW);
        event.withdraw(first, NOW);
        refused(
                "event.error.externalWithPeople",
                () -> event.revise(
                        content(EventMode.ON_SITE, "Salle 1", null, "https://x.fr/", time(START), null), NOW));
    }
}
