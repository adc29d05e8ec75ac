package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.EventFormat;
import fr.gouv.hub.domain.event.EventMode;
import fr.gouv.hub.domain.event.EventPeriod;
import fr.gouv.hub.domain.reference.TerritoryItem;
import fr.gouv.hub.domain.reference.ThemeItem;
import fr.gouv.hub.service.reference.ReferenceBook;
import fr.gouv.hub.web.shared.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the filters of the agenda offer; what is chosen may be null. */
@ApplicationScoped
public class AgendaOptions {

    @Inject
    Words words;

    List<AgendaOption> themes(ReferenceBook book, ThemeItem chosen) {
        List<AgendaOption> options = new ArrayList<>();
        for (ThemeItem root : book.rootThemes()) {
            options.add(new AgendaOption(root.code(), root.name(), root.equals(chosen), false));
            book.childrenOf(root)
                    .forEach(theme ->
                            options.add(new AgendaOption(theme.code(), theme.name(), theme.equals(chosen), true)));
        }
        return options;
    }

    List<AgendaOption> territories(ReferenceBook book, TerritoryItem chosen) {
        List<AgendaOption> options = new ArrayList<>();
        for (TerritoryItem place : book.firstLevel()) {
            options.add(new AgendaOption(place.code(), place.name(), place.equals(chosen), false));
            List<TerritoryItem> under = book.departementsOf(place);
            // an overseas région with its one département: the same place twice
            if (under.size() > 1) {
                under.forEach(one -> options.add(new AgendaOption(one.code(), one.name(), one.equals(chosen), true)));
            }
        }
        return options;
    }

    List<AgendaOption> formats(EventFormat chosen) {
        return Arrays.stream(EventFormat.values())
                .map(one -> new AgendaOption(AgendaCodes.FORMATS.get(one), words.name(one), one == chosen, false))
                .toList();
    }

    List<AgendaOption> modes(EventMode chosen) {
        return Arrays.stream(EventMode.values())
                .map(one -> new AgendaOption(AgendaCodes.MODES.get(one), words.name(one), one == chosen, false))
                .toList();
    }

    /** What a map counts: a period that ends. */
    List<AgendaOption> periodsThatEnd(EventPeriod chosen) {
        return Arrays.stream(EventPeriod.values())
                .filter(one -> one.length() != null)
                .map(one -> new AgendaOption(AgendaCodes.PERIODS.get(one), words.name(one), one == chosen, false))
                .toList();
    }

    List<AgendaOption> periods(EventPeriod chosen) {
        return Arrays.stream(EventPeriod.values())
                .map(one -> new AgendaOption(
                        one == EventPeriod.UPCOMING ? "" : AgendaCodes.PERIODS.get(one),
                        words.name(one),
                        one == chosen,
                        false))
                .toList();
    }
}
