package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.EventAgenda;
import fr.gouv.hub.domain.event.EventCursor;
import fr.gouv.hub.domain.event.EventFormat;
import fr.gouv.hub.domain.event.EventMode;
import fr.gouv.hub.domain.event.EventPeriod;
import fr.gouv.hub.domain.event.EventSummary;
import fr.gouv.hub.domain.reference.TerritoryItem;
import fr.gouv.hub.domain.reference.ThemeItem;
import fr.gouv.hub.service.event.EventService;
import fr.gouv.hub.service.reference.ReferenceBook;
import fr.gouv.hub.service.reference.ReferenceService;
import fr.gouv.hub.web.community.ActiveFilter;
import fr.gouv.hub.web.shared.PageLinks;
import fr.gouv.hub.web.shared.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The agenda of the whole hub. All that it shows comes from its address. */
@Named
@RequestScoped
public class EventListView {

    @Inject
    EventService events;

    @Inject
    ReferenceService references;

    @Inject
    HttpServletRequest request;

    @Inject
    EventLines lines;

    @Inject
    PageLinks links;

    @Inject
    Words words;

    private AgendaAddress asked;
    private EventAgenda agenda;
    private List<EventDay> days;
    private List<ActiveFilter> filters;
    private List<AgendaOption> themes;
    private List<AgendaOption> territories;

    public void load() {
        ReferenceBook book = references.book();
        asked = AgendaAddress.read(request.getParameterMap(), book);
        agenda = events.agenda(asked.criteria(), asked.cursor());
        days = lines.byDay(agenda.events());
        filters = filtersInUse();
        themes = themes(book);
        territories = territories(book);
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
        if (asked.period() != EventPeriod.UPCOMING) {
            used.add(new ActiveFilter(words.name(asked.period()), without(AgendaCodes.PERIOD)));
        }
        return used;
    }

    private String without(String parameter) {
        return links.agenda() + asked.without(parameter);
    }

    private List<AgendaOption> themes(ReferenceBook book) {
        List<AgendaOption> options = new ArrayList<>();
        for (ThemeItem root : book.rootThemes()) {
            options.add(new AgendaOption(root.code(), root.name(), root.equals(asked.theme()), false));
            book.childrenOf(root)
                    .forEach(theme -> options.add(
                            new AgendaOption(theme.code(), theme.name(), theme.equals(asked.theme()), true)));
        }
        return options;
    }

    private List<AgendaOption> territories(ReferenceBook book) {
        List<AgendaOption> options = new ArrayList<>();
        for (TerritoryItem place : book.firstLevel()) {
            options.add(new AgendaOption(place.code(), place.name(), place.equals(asked.territory()), false));
            List<TerritoryItem> under = book.departementsOf(place);
            // an overseas région with its one département: the same place twice
            if (under.size() > 1) {
                under.forEach(one ->
                        options.add(new AgendaOption(one.code(), one.name(), one.equals(asked.territory()), true)));
            }
        }
        return options;
    }

    public List<AgendaOption> getThemes() {
        return themes;
    }

    public List<AgendaOption> getTerritories() {
        return territories;
    }

    public List<AgendaOption> getFormats() {
        return Arrays.stream(EventFormat.values())
                .map(format -> new AgendaOption(
                        AgendaCodes.FORMATS.get(format), words.name(format), format == asked.format(), false))
                .toList();
    }

    public List<AgendaOption> getModes() {
        return Arrays.stream(EventMode.values())
                .map(mode ->
                        new AgendaOption(AgendaCodes.MODES.get(mode), words.name(mode), mode == asked.mode(), false))
                .toList();
    }

    public List<AgendaOption> getPeriods() {
        return Arrays.stream(EventPeriod.values())
                .map(period -> new AgendaOption(
                        period == EventPeriod.UPCOMING ? "" : AgendaCodes.PERIODS.get(period),
                        words.name(period),
                        period == asked.period(),
                        false))
                .toList();
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
        int count = agenda.count();
        boolean past = agenda.period() == EventPeriod.PAST;
        if (count > EventAgenda.MOST_COUNTED) {
            return words.say(past ? "event.list.header.morePast" : "event.list.header.more", EventAgenda.MOST_COUNTED);
        }
        return words.say(past ? "event.list.header.countPast" : "event.list.header.count", count);
    }

    public boolean isNothing() {
        return agenda.events().isEmpty();
    }

    /** @return whether nothing is to come and the past is shown instead */
    public boolean isPastInstead() {
        return agenda.period() != asked.period() && !isNothing();
    }

    /** @return the address of the page before, or null */
    public String getBefore() {
        return agenda.before() && !isNothing() ? page(agenda.events().get(0), true) : null;
    }

    /** @return the address of the page after, or null */
    public String getAfter() {
        List<EventSummary> shown = agenda.events();
        return agenda.after() && !isNothing() ? page(shown.get(shown.size() - 1), false) : null;
    }

    private String page(EventSummary edge, boolean backwards) {
        return links.agenda() + asked.from(new EventCursor(edge.startsAt(), edge.id(), backwards), agenda.period());
    }
}
