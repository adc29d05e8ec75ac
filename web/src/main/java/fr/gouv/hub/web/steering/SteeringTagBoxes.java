package fr.gouv.hub.web.steering;

import fr.gouv.hub.domain.community.CommunityDraft;
import fr.gouv.hub.domain.reference.AdministrationItem;
import fr.gouv.hub.domain.reference.CivilServiceBranch;
import fr.gouv.hub.domain.reference.TerritoryItem;
import fr.gouv.hub.domain.reference.ThemeItem;
import fr.gouv.hub.service.reference.ReferenceBook;
import fr.gouv.hub.service.reference.ReferenceService;
import fr.gouv.hub.web.shared.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a community is about, as plain boxes in groups that open without script. */
@Named
@RequestScoped
public class SteeringTagBoxes {

    private static final String THEME = "theme";
    private static final String TERRITORY = "territoire";
    private static final String ADMINISTRATION = "administration";
    private static final String BRANCH = "versant";

    @Inject
    ReferenceService references;

    @Inject
    HttpServletRequest request;

    @Inject
    Words words;

    private CommunityDraft draft;

    /** @param edited the draft whose tags are shown */
    public void show(CommunityDraft edited) {
        draft = edited;
    }

    /** Writes the boxes that were sent into the draft. */
    public void read(CommunityDraft edited) {
        draft = edited;
        draft.setThemes(sent(THEME));
        draft.setTerritories(sent(TERRITORY));
        draft.setAdministrations(sent(ADMINISTRATION));
        Set<String> branches = sent(BRANCH);
        draft.setBranches(Arrays.stream(CivilServiceBranch.values())
                .filter(branch -> branches.contains(branch.name()))
                .collect(Collectors.toSet()));
    }

    private Set<String> sent(String parameter) {
        String[] values = request.getParameterValues(parameter);
        return values == null ? Set.of() : new LinkedHashSet<>(Arrays.asList(values));
    }

    /** @return nothing before the form's bean has its draft: the boxes are no components, nothing is decoded from them */
    public List<TagGroup> getGroups() {
        if (draft == null) {
            return List.of();
        }
        ReferenceBook book = references.book();
        Set<String> branches =
                draft.getBranches().stream().map(CivilServiceBranch::name).collect(Collectors.toSet());
        return List.of(
                group(
                        THEME,
                        "steering.tags.label.themes",
                        tree(book.rootThemes(), book::childrenOf, ThemeItem::code, ThemeItem::name, draft.getThemes())),
                group(
                        TERRITORY,
                        "steering.tags.label.territories",
                        tree(
                                book.firstLevel(),
                                book::departementsOf,
                                TerritoryItem::code,
                                TerritoryItem::name,
                                draft.getTerritories())),
                group(
                        ADMINISTRATION,
                        "steering.tags.label.administrations",
                        tree(
                                List.copyOf(book.administrations()),
                                one -> List.of(),
                                AdministrationItem::code,
                                AdministrationItem::name,
                                draft.getAdministrations())),
                group(
                        BRANCH,
                        "steering.tags.label.branches",
                        tree(
                                Arrays.asList(CivilServiceBranch.values()),
                                one -> List.of(),
                                CivilServiceBranch::name,
                                words::name,
                                branches)));
    }

    private TagGroup group(String parameter, String legend, List<TagBox> boxes) {
        List<String> chosen =
                boxes.stream().filter(TagBox::ticked).map(TagBox::label).toList();
        return new TagGroup(parameter, words.say(legend), String.join(", ", chosen), boxes);
    }

    private static <T> List<TagBox> tree(
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
        return boxes;
    }
}
