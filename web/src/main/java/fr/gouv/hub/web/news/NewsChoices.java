package fr.gouv.hub.web.news;

import fr.gouv.hub.service.reference.ReferenceBook;
import fr.gouv.hub.service.reference.ReferenceService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What an item of the hub may be about. */
@Named
@ApplicationScoped
public class NewsChoices {

    @Inject
    ReferenceService references;

    public List<SelectItem> getThemes() {
        return references.book().rootThemes().stream()
                .map(theme -> new SelectItem(theme.code(), theme.name()))
                .toList();
    }

    public List<SelectItem> getTerritories() {
        ReferenceBook book = references.book();
        return book.firstLevel().stream()
                .map(place -> new SelectItem(place.code(), place.name()))
                .toList();
    }
}
