package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.EventAgenda;
import fr.gouv.hub.domain.event.EventCursor;
import fr.gouv.hub.domain.event.EventMap;
import fr.gouv.hub.domain.event.EventPeriod;
import fr.gouv.hub.domain.event.EventSummary;
import fr.gouv.hub.service.event.AgendaService;
import fr.gouv.hub.service.reference.ReferenceBook;
import fr.gouv.hub.service.reference.ReferenceService;
import fr.gouv.hub.web.community.ActiveFilter;
import fr.gouv.hub.web.community.MapDrawing;
import fr.gouv.hub.web.community.TerritoryMap;
import fr.gouv.hub.web.shared.Dates;
import fr.gouv.hub.web.shared.FranceShapes;
import fr.gouv.hub.web.shared.PageLinks;
import fr.gouv.hub.web.shared.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The agenda of the whole hub. All that it shows comes from its address. */
@Named
@RequestScoped
public class EventListView {

    @Inject
    AgendaService events;

    @Inject
    ReferenceService references;

    @Inject
    HttpServletRequest request;

    @Inject
    EventLines lines;

    @Inject
    EventGrids grids;

    @Inject
    AgendaOptions options;

    @Inject
    FranceShapes france;

    @Inject
    Dates dates;

    @Inject
    PageLinks links;

    @Inject
    Words words;

    private AgendaAddress asked;
    private EventAgenda agenda;
    private GridPage grid;
    private EventMap map;
    private TerritoryMap drawing;
    private List<EventDay> days = List.of();
    private List<ActiveFilter> filters;
    private List<AgendaOption> themes;
    private List<AgendaOption> territories;

    public void load() {
        ReferenceBook book = references.book();
        asked = AgendaAddress.read(request.getParameterMap(), book);
        if (asked.when().isList()) {
            agenda = events.agenda(asked.criteria(), asked.cursor());
            days = lines.byDay(agenda.events());
        } else if (asked.when().isMap()) {
            map = events.map(asked.criteria());
            drawing = new MapDrawing(
                            new AgendaMap(asked, book, links.agenda(), words), map.counts(), book, france, words)
                    .draw();
        } else {
            grid = grids.page(asked);
        }
        filters = filtersInUse();
        themes = options.themes(book, asked.theme());
        territories = options.territories(book, asked.territory());
    }

    private List<ActiveFilter> filtersInUse() {
        List<ActiveFilter> used = new ArrayList<>();
        if (asked.theme() != null) {
            used.add(new ActiveFilter(asked.theme().name(), without(AgendaCodes.THEME)));
        }
        if (asked.territory() != null) {
            used.add(new ActiveFilter(asked.territory().name(), without(AgendaCodes.TERRITORY)));
        }
        if (asked.format() != null) {
            used.add(new ActiveFilter(words.name(asked.format()), without(AgendaCodes.FORMAT)));
        }
        if (asked.mode() != null) {
            used.add(new ActiveFilter(words.name(asked.mode()), without(AgendaCodes.MODE)));
        }
        if (asked.mine()) {
            used.add(new ActiveFilter(words.say("event.list.label.mine"), without(AgendaCodes.MINE)));
        }
        if (asked.when().isList() && asked.when().day() != null) {
            used.add(new ActiveFilter(dates.day(asked.when().day()), without(AgendaCodes.DAY)));
        }
        EventPeriod usual = asked.when().isMap() ? EventPeriod.QUARTER : EventPeriod.UPCOMING;
        if (asked.period() != usual) {
            used.add(new ActiveFilter(words.name(asked.period()), without(AgendaCodes.PERIOD)));
        }
        return used;
    }

    private String without(String parameter) {
        return links.agenda() + asked.without(parameter);
    }

    public List<AgendaOption> getThemes() {
        return themes;
    }

    public List<AgendaOption> getTerritories() {
        return territories;
    }

    public List<AgendaOption> getFormats() {
        return options.formats(asked.format());
    }

    public List<AgendaOption> getModes() {
        return options.modes(asked.mode());
    }

    public List<AgendaOption> getPeriods() {
        return asked.when().isMap() ? options.periodsThatEnd(asked.period()) : options.periods(asked.period());
    }

    /** @return the same agenda as a list, a month, a week, a map */
    public List<AgendaShape> getShapes() {
        LocalDate day = asked.when().day();
        boolean list = asked.when().isList();
        AgendaWhen month = new AgendaWhen(AgendaWhen.Shape.MONTH, null);
        AgendaWhen week = new AgendaWhen(AgendaWhen.Shape.WEEK, null);
        return List.of(
                shape(AgendaWhen.LIST, "event.list.label.asList"),
                shape(
                        day == null ? month : AgendaWhen.monthOf(list ? day : day.plusDays(3)),
                        "event.list.label.asMonth"),
                shape(day == null ? week : AgendaWhen.weekOf(day), "event.list.label.asWeek"),
                shape(AgendaWhen.MAP, "event.list.label.asMap"));
    }

    private AgendaShape shape(AgendaWhen when, String key) {
        return new AgendaShape(
                links.agenda() + asked.to(when),
                words.say(key),
                when.shape() == asked.when().shape());
    }

    /** @return null when the agenda is no map */
    public TerritoryMap getMap() {
        return drawing;
    }

    /** @return the same events as a list */
    public String getList() {
        return links.agenda() + asked.to(AgendaWhen.LIST);
    }

    /** @return how many the map counts, in the words of the link to their list; empty for none */
    public String getListLabel() {
        return map == null || map.total() == 0 ? "" : words.say("event.map.button.list", map.total());
    }

    /** @return the month or the week, or null when the agenda is a list or a map */
    public GridPage getGrid() {
        return grid;
    }

    /** @return what the form of filters keeps of the address: names and values */
    public List<AgendaOption> getKept() {
        List<String> pairs = asked.when().pairs();
        return IntStream.range(0, pairs.size() / 2)
                .mapToObj(i -> new AgendaOption(pairs.get(2 * i), pairs.get(2 * i + 1), false, false))
                .toList();
    }

    /** @return the address of this agenda for calendar programmes */
    public String getCalendar() {
        return links.agendaCalendar() + asked.calendar();
    }

    public boolean isMine() {
        return asked.mine();
    }

    /** @return values of the address that do not exist */
    public List<String> getIgnored() {
        return asked.ignored();
    }

    public List<ActiveFilter> getFilters() {
        return filters;
    }

    /** @return one page of the agenda, under its days */
    public List<EventDay> getDays() {
        return days;
    }

    /** @return « 12 événements à venir », « plus de 1 000 événements passés » */
    public String getCount() {
        if (grid != null) {
            return grid.title();
        }
        int count = map == null ? agenda.count() : map.total();
        boolean past = map == null && agenda.period() == EventPeriod.PAST;
        if (count > EventAgenda.MOST_COUNTED) {
            return words.say(past ? "event.list.header.morePast" : "event.list.header.more", EventAgenda.MOST_COUNTED);
        }
        return words.say(past ? "event.list.header.countPast" : "event.list.header.count", count);
    }

    public boolean isNothing() {
        return agenda != null && agenda.events().isEmpty();
    }

    /** @return whether nothing is to come and the past is shown instead */
    public boolean isPastInstead() {
        return agenda != null && agenda.period() != asked.period() && !isNothing();
    }

    /** @return the address of the page before, or null */
    public String getBefore() {
        return agenda != null && agenda.before() && !isNothing()
                ? page(agenda.events().get(0), true)
                : null;
    }

    /** @return the address of the page after, or null */
    public String getAfter() {
        if (agenda == null || !agenda.after() || isNothing()) {
            return null;
        }
        List<EventSummary> shown = agenda.events();
        return page(shown.get(shown.size() - 1), false);
    }

    private String page(EventSummary edge, boolean backwards) {
        return links.agenda() + asked.from(new EventCursor(edge.startsAt(), edge.id(), backwards), agenda.period());
    }
}
