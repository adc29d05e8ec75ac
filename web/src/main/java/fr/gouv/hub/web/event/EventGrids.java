package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.AgendaGrid;
import fr.gouv.hub.domain.event.EventSummary;
import fr.gouv.hub.domain.event.EventZone;
import fr.gouv.hub.domain.event.RegistrationStatus;
import fr.gouv.hub.service.event.AgendaService;
import fr.gouv.hub.web.shared.Dates;
import fr.gouv.hub.web.shared.PageLinks;
import fr.gouv.hub.web.shared.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lays out the month or the week that an address asks for. */
@ApplicationScoped
public class EventGrids {

    private static final int WEEK = 7;
    private static final int MOST_IN_MONTH = 3;
    private static final int MOST_IN_WEEK = 8;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLLL yyyy", Words.LOCALE);

    @Inject
    AgendaService agenda;

    @Inject
    PageLinks links;

    @Inject
    Dates dates;

    @Inject
    Words words;

    @Inject
    Clock clock;

    /** @param asked a month or a week */
    GridPage page(AgendaAddress asked) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), EventZone.PARIS.zone());
        AgendaWhen when = asked.when().or(today);
        boolean month = when.shape() == AgendaWhen.Shape.MONTH;
        LocalDate from = AgendaWhen.weekOf(when.day()).day();
        LocalDate last = month ? when.day().plusMonths(1).minusDays(1) : from;
        int length = (int) (AgendaWhen.weekOf(last).day().toEpochDay() - from.toEpochDay()) + WEEK;
        AgendaGrid grid = agenda.grid(asked.criteria(), from, length, month ? MOST_IN_MONTH : MOST_IN_WEEK);
        List<GridPage.Cell> cells = grid.days().stream()
                .map(day -> cell(
                        day,
                        asked,
                        today,
                        month && day.date().getMonth() != when.day().getMonth()))
                .toList();
        List<GridPage.Week> weeks = new ArrayList<>();
        for (int i = 0; i < cells.size(); i += WEEK) {
            weeks.add(new GridPage.Week(cells.subList(i, i + WEEK)));
        }
        AgendaWhen now = new AgendaWhen(when.shape(), null);
        return new GridPage(
                title(when),
                grid.isEmpty(),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> day.getDisplayName(TextStyle.FULL, Words.LOCALE))
                        .toList(),
                weeks,
                step(asked, when.plus(-1)),
                new GridPage.Step(
                        links.agenda() + asked.to(now),
                        words.say(month ? "event.grid.label.thisMonth" : "event.grid.label.thisWeek")),
                step(asked, when.plus(1)));
    }

    private GridPage.Step step(AgendaAddress asked, AgendaWhen when) {
        return new GridPage.Step(links.agenda() + asked.to(when), title(when));
    }

    private String title(AgendaWhen when) {
        if (when.shape() == AgendaWhen.Shape.MONTH) {
            String name = MONTH.format(when.day());
            return name.substring(0, 1).toUpperCase(Words.LOCALE) + name.substring(1);
        }
        return words.say("event.grid.label.week", dates.shortDay(when.day()));
    }

    private GridPage.Cell cell(AgendaGrid.Day day, AgendaAddress asked, LocalDate today, boolean outside) {
        String label = dates.day(day.date());
        List<String> kinds = new ArrayList<>();
        if (outside) {
            kinds.add("hub-grid__outside");
        }
        if (day.date().equals(today)) {
            kinds.add("hub-grid__today");
        }
        if (day.events().isEmpty()) {
            kinds.add("hub-grid__empty");
        }
        return new GridPage.Cell(
                String.valueOf(day.date().getDayOfMonth()),
                label,
                day.date().toString(),
                String.join(" ", kinds),
                day.events().stream().map(event -> entry(event, day.date())).toList(),
                day.more() > 0 ? words.say("event.grid.label.more", day.more()) : "",
                day.more() > 0 ? words.say("event.grid.help.more", day.more(), label) : "",
                links.agenda() + asked.to(AgendaWhen.on(day.date())));
    }

    private GridPage.Entry entry(EventSummary event, LocalDate day) {
        return new GridPage.Entry(links.event(event.slug()), event.title(), hours(event, day), mine(event.mine()));
    }

    private String hours(EventSummary event, LocalDate day) {
        if (event.time().start().toLocalDate().isBefore(day)) {
            return words.say("event.grid.label.goesOn");
        } else if (event.time().wholeDays()) {
            return words.say("event.time.label.wholeDay");
        }
        String start = dates.time(event.time().start());
        EventZone zone = event.time().zone();
        return zone == EventZone.PARIS ? start : words.say("event.grid.label.elsewhere", start, words.name(zone));
    }

    private String mine(RegistrationStatus status) {
        if (status == RegistrationStatus.REGISTERED) {
            return words.say("event.card.label.registered");
        }
        return status == RegistrationStatus.WAITING ? words.say("event.card.label.waiting") : "";
    }
}
