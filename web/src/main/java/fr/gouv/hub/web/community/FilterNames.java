package fr.gouv.hub.web.community;

import fr.gouv.hub.domain.community.CommunityFilter;
import fr.gouv.hub.domain.reference.AdministrationItem;
import fr.gouv.hub.domain.reference.TerritoryItem;
import fr.gouv.hub.domain.reference.ThemeItem;
import fr.gouv.hub.service.community.DirectoryCodes;
import fr.gouv.hub.service.community.DirectoryQuery;
import fr.gouv.hub.service.reference.ReferenceBook;
import fr.gouv.hub.web.shared.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What the filters of a search of the directory are called. */
@ApplicationScoped
public class FilterNames {

    @Inject
    Words words;

    /** @param code as the address says it */
    public String of(CommunityFilter filter, String code, ReferenceBook book) {
        return switch (filter) {
            case TEXT -> words.say("community.list.label.text", code);
            case THEME -> book.themeByCode(code).map(ThemeItem::name).orElse(code);
            case TERRITORY ->
                book.territoryByCode(code).map(TerritoryItem::name).orElse(code);
            case ADMINISTRATION ->
                book.administrationByCode(code)
                        .map(AdministrationItem::shortName)
                        .orElse(code);
            case BRANCH -> words.name(DirectoryCodes.read(DirectoryCodes.BRANCHES, code));
            case POLICY -> words.name(DirectoryCodes.read(DirectoryCodes.POLICIES, code));
            case ACTIVITY -> words.name(DirectoryCodes.read(DirectoryCodes.ACTIVITIES, code));
        };
    }

    /** @return the whole search in words: « Design, Rhône » */
    public String of(DirectoryQuery query, ReferenceBook book) {
        return Arrays.stream(CommunityFilter.values())
                .flatMap(filter -> query.codes(filter).stream().map(code -> of(filter, code, book)))
                .collect(Collectors.joining(", "));
    }
}
