package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import fr.gouv.hub.database.Row;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What calendar programmes get, as a reader of another make reads it: by the rules of RFC 5545, at the right instants. */
class CalendarRulesIT {

    private static final int LONGEST_LINE = 75;
    private static final Pattern SECRET = Pattern.compile("/mon-agenda/[0-9a-z]{32}/calendrier");
    private static final String[] ZONES = {"Europe/Paris", "Indian/Reunion", "America/Guadeloupe", "Pacific/Noumea"};
    private static final String SLUG = "essai-horloges";

    private static String own;

    /** Noon on the days about both changes of the clocks of next year, in four zones. */
    @BeforeAll
    static void events_about_the_changes_of_clocks() throws SQLException {
        Row community = Row.community().set("slug", SLUG).set("name", "Essai des horloges, avec ; , \\ et « : »");
        int year = Row.now().getYear() + 1;
        try (Connection connection = TestPortal.connection()) {
            long organiser = community.insert(connection);
            for (String zone : ZONES) {
                for (LocalDateTime day : days(year)) {
                    LocalDateTime start = day.atZone(ZoneId.of(zone))
                            .withZoneSameInstant(ZoneOffset.UTC)
                            .toLocalDateTime();
                    Row row = Row.event(organiser)
                            .set("zone", zone)
                            .set(
                                    "title",
                                    "Point " + zone + " " + day.toLocalDate() + "\r\nATTENDEE:mailto:x@y.fr "
                                            + "é".repeat(60))
                            .set("starts_local", day)
                            .set("ends_local", day.plusHours(1))
                            .set("starts_at", start)
                            .set("ends_at", start.plusHours(1));
                    Row.host(row.insert(connection), row).insert(connection);
                }
            }
        }
        HttpVisit member = new HttpVisit().as("membre@demo.gouv.fr");
        member.formOf(member.get("/mon-agenda/abonnement"), "renew").submit();
        Matcher told =
                SECRET.matcher(Jsoup.parse(member.get("/mon-agenda/abonnement").body())
                        .select("[role=status]")
                        .text());
        assertThat(told.find()).isTrue();
        own = URI.create(told.group()).getPath();
    }

    @AfterAll
    static void gone() {
        TestPortal.update("update community set status = 'ARCHIVED' where slug = ?", SLUG);
    }

    /** @return noon of days about the last Sundays of March and October, as Europe changes its clocks */
    private static List<LocalDateTime> days(int year) {
        List<LocalDateTime> days = new ArrayList<>();
        for (int month : new int[] {3, 10}) {
            LocalDateTime change =
                    LocalDateTime.of(year, month, 31, 12, 0).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
            for (int offset = -1; offset <= 1; offset++) {
                days.add(change.plusDays(offset));
            }
        }
        return days;
    }

    static Stream<String> calendars() {
        return Stream.of(
                "/agenda/calendrier",
                "/agenda/calendrier?communaute=" + SLUG,
                "/agenda/calendrier?communaute=futurs-publics",
                "/agenda/calendrier?territoire=R04",
                "/agenda/calendrier?theme=design",
                "/evenements/" + EventPages.upcoming() + "/calendrier",
                EventPages.path("e.status = 'CANCELLED'") + "/calendrier",
                own);
    }

    private static List<ICalendar> parsed(String text, List<String> complaints) {
        try (ICalReader reader = new ICalReader(new StringReader(text))) {
            List<ICalendar> calendars = new ArrayList<>();
            for (ICalendar one = reader.readNext(); one != null; one = reader.readNext()) {
                calendars.add(one);
                reader.getWarnings().forEach(warning -> complaints.add(warning.toString()));
            }
            return calendars;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void a_calendar_keeps_the_rules(String path) {
        String text = new HttpVisit().get(path).body();
        for (String line : text.split("\r\n", -1)) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).as(line).hasSizeLessThanOrEqualTo(LONGEST_LINE);
            assertThat(line).doesNotContain("\n", "\r");
        }
        List<String> complaints = new ArrayList<>();
        List<ICalendar> calendars = parsed(text, complaints);
        assertThat(calendars).as(path).hasSize(1);
        ICalendar calendar = calendars.get(0);
        calendar.validate(ICalVersion.V2_0).forEach(warning -> complaints.add(warning.toString()));
        assertThat(complaints).as(path).isEmpty();
        assertThat(calendar.getEvents()).as(path).isNotEmpty().allSatisfy(event -> {
            assertThat(event.getUid().getValue()).isNotBlank();
            assertThat(event.getDateTimeStamp()).isNotNull();
            assertThat(event.getSequence()).isNotNull();
            assertThat(event.getStatus()).isNotNull();
            assertThat(event.getAttendees()).as("nobody is named").isEmpty();
        });
        assertThat(calendar.getEvents())
                .extracting(event -> event.getUid().getValue())
                .doesNotHaveDuplicates();
    }

    @Test
    void clocks_that_change_and_clocks_that_do_not_give_the_right_instants() {
        String text =
                new HttpVisit().get("/agenda/calendrier?communaute=" + SLUG).body();
        TreeMap<String, Instant> read = new TreeMap<>();
        for (VEvent event : Biweekly.parse(text).first().getEvents()) {
            String title = event.getSummary().getValue();
            assertThat(title).as("the line end in a title is part of it").contains("ATTENDEE:mailto:x@y.fr");
            read.put(
                    title.replaceFirst("(?s)^Point (\\S+ \\S+)\\s.*", "$1"),
                    event.getDateStart().getValue().toInstant());
        }
        TreeMap<String, Instant> expected = new TreeMap<>();
        for (String zone : ZONES) {
            for (LocalDateTime day : days(Row.now().getYear() + 1)) {
                expected.put(
                        zone + " " + day.toLocalDate(),
                        day.atZone(ZoneId.of(zone)).toInstant());
            }
        }
        assertThat(read).isEqualTo(expected);
    }
}
