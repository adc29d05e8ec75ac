package fr.gouv.hub.web.steering;

import fr.gouv.hub.domain.community.CommunityDraft;
import fr.gouv.hub.domain.reference.AdministrationItem;
import fr.gouv.hub.domain.reference.CivilServiceBranch;
import fr.gouv.hub.service.reference.ReferenceService;
import fr.gouv.hub.web.reference.TagGroup;
import fr.gouv.hub.web.reference.TagTrees;
import fr.gouv.hub.web.shared.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a community is about, as plain boxes in groups that open without script. */
@Named
@RequestScoped
public class SteeringTagBoxes {

    private static final String ADMINISTRATION = "administration";
    private static final String BRANCH = "versant";

    @Inject
    ReferenceService references;

    @Inject
    TagTrees trees;

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
        draft.setThemes(trees.sentThemes());
        draft.setTerritories(trees.sentTerritories());
        draft.setAdministrations(trees.sent(ADMINISTRATION));
        Set<String> branches = trees.sent(BRANCH);
        draft.setBranches(Arrays.stream(CivilServiceBranch.values())
                .filter(branch -> branches.contains(branch.name()))
                .collect(Collectors.toSet()));
    }

    /** @return nothing before the form's bean has its draft: the boxes are no components, nothing is decoded from them */
    public List<TagGroup> getGroups() {
        if (draft == null) {
            return List.of();
        }
        Set<String> branches =
                draft.getBranches().stream().map(CivilServiceBranch::name).collect(Collectors.toSet());
        return List.of(
                trees.themes("steering.tags.label.themes", draft.getThemes()),
                trees.territories("steering.tags.label.territories", draft.getTerritories()),
                trees.flat(
                        ADMINISTRATION,
                        "steering.tags.label.administrations",
                        List.copyOf(references.book().administrations()),
                        AdministrationItem::code,
                        AdministrationItem::name,
                        draft.getAdministrations()),
                trees.flat(
                        BRANCH,
                        "steering.tags.label.branches",
                        Arrays.asList(CivilServiceBranch.values()),
                        CivilServiceBranch::name,
                        words::name,
                        branches));
    }
}
