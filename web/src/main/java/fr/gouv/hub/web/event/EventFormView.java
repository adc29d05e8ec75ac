package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.EventFormat;
import fr.gouv.hub.domain.event.EventMode;
import fr.gouv.hub.domain.event.EventZone;
import fr.gouv.hub.domain.reference.TerritoryItem;
import fr.gouv.hub.domain.reference.ThemeItem;
import fr.gouv.hub.service.reference.ReferenceBook;
import fr.gouv.hub.service.reference.ReferenceService;
import fr.gouv.hub.web.shared.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The choices that the form of an event offers. */
@Named
@RequestScoped
public class EventFormView {

    @Inject
    ReferenceService references;

    @Inject
    Words words;

    private List<SelectItem> themes;
    private List<SelectItem> territories;

    @PostConstruct
    void load() {
        ReferenceBook book = references.book();
        themes = themes(book);
        territories = territories(book);
    }

    private static List<SelectItem> themes(ReferenceBook book) {
        List<SelectItem> items = new ArrayList<>();
        for (ThemeItem root : book.rootThemes()) {
            items.add(group(
                    root.name(),
                    Stream.concat(Stream.of(root), book.childrenOf(root).stream())
                            .map(theme -> new SelectItem(theme.code(), theme.name()))));
        }
        return items;
    }

    private static List<SelectItem> territories(ReferenceBook book) {
        List<SelectItem> items = new ArrayList<>();
        for (TerritoryItem place : book.firstLevel()) {
            List<TerritoryItem> under = book.departementsOf(place);
            items.add(
                    under.size() > 1
                            ? group(
                                    place.name(),
                                    Stream.concat(Stream.of(place), under.stream())
                                            .map(one -> new SelectItem(one.code(), one.name())))
                            : new SelectItem(place.code(), place.name()));
        }
        return items;
    }

    private static SelectItem group(String label, Stream<SelectItem> items) {
        return new SelectItemGroup(label, null, false, items.toArray(SelectItem[]::new));
    }

    private <E extends Enum<E>> List<SelectItem> constants(E[] values) {
        return Arrays.stream(values)
                .map(value -> new SelectItem(value, words.name(value)))
                .toList();
    }

    public List<SelectItem> getThemes() {
        return themes;
    }

    public List<SelectItem> getTerritories() {
        return territories;
    }

    public List<SelectItem> getFormats() {
        return constants(EventFormat.values());
    }

    public List<SelectItem> getModes() {
        return constants(EventMode.values());
    }

    public List<SelectItem> getZones() {
        return constants(EventZone.values());
    }
}
