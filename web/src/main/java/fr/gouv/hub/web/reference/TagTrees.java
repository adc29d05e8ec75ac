package fr.gouv.hub.web.reference;

import fr.gouv.hub.domain.reference.TerritoryItem;
import fr.gouv.hub.domain.reference.ThemeItem;
import fr.gouv.hub.service.reference.ReferenceBook;
import fr.gouv.hub.service.reference.ReferenceService;
import fr.gouv.hub.web.shared.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Boxes to tick, as a form shows them and sends them. */
@RequestScoped
public class TagTrees {

    private static final String THEME = "theme";
    private static final String TERRITORY = "territoire";

    @Inject
    ReferenceService references;

    @Inject
    HttpServletRequest request;

    @Inject
    Words words;

    /** @return codes of themes, as the form sent them */
    public Set<String> sentThemes() {
        return sent(THEME);
    }

    /** @return codes of territories, as the form sent them */
    public Set<String> sentTerritories() {
        return sent(TERRITORY);
    }

    /** @return the boxes of one name that were ticked, whatever they say */
    public Set<String> sent(String parameter) {
        String[] values = request.getParameterValues(parameter);
        return values == null ? Set.of() : new LinkedHashSet<>(Arrays.asList(values));
    }

    /**
     * @param legend key of what they are
     * @param ticked codes
     */
    public TagGroup themes(String legend, Set<String> ticked) {
        ReferenceBook book = references.book();
        return group(THEME, legend, book.rootThemes(), book::childrenOf, ThemeItem::code, ThemeItem::name, ticked);
    }

    /**
     * @param legend key of what they are
     * @param ticked codes
     */
    public TagGroup territories(String legend, Set<String> ticked) {
        ReferenceBook book = references.book();
        return group(
                TERRITORY,
                legend,
                book.firstLevel(),
                book::departementsOf,
                TerritoryItem::code,
                TerritoryItem::name,
                ticked);
    }

    /** The boxes of things that have none below them. */
    public <T> TagGroup flat(
            String parameter,
            String legend,
            List<T> all,
            Function<T, String> code,
            Function<T, String> name,
            Set<String> ticked) {
        return group(parameter, legend, all, one -> List.of(), code, name, ticked);
    }

    private <T> TagGroup group(
            String parameter,
            String legend,
            List<T> roots,
            Function<T, List<T>> below,
            Function<T, String> code,
            Function<T, String> name,
            Set<String> ticked) {
        List<TagBox> boxes = new ArrayList<>();
        for (T root : roots) {
            boxes.add(new TagBox(code.apply(root), name.apply(root), ticked.contains(code.apply(root)), false));
            for (T child : below.apply(root)) {
                boxes.add(new TagBox(code.apply(child), name.apply(child), ticked.contains(code.apply(child)), true));
            }
        }
        List<String> chosen =
                boxes.stream().filter(TagBox::ticked).map(TagBox::label).toList();
        return new TagGroup(parameter, words.say(legend), String.join(", ", chosen), !chosen.isEmpty(), boxes);
    }
}
