package fr.gouv.hub.service.steering;

import fr.gouv.hub.domain.community.CommunityDraft;
import fr.gouv.hub.domain.community.CommunityTags;
import fr.gouv.hub.service.reference.ReferenceRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** From the codes of a form to what they stand for; codes that no longer exist are left out. */
@ApplicationScoped
public class TagResolver {

    @Inject
    ReferenceRepository references;

    /** @throws fr.gouv.hub.domain.community.CommunityTagsException without a theme or a territory */
    CommunityTags of(CommunityDraft draft) {
        return new CommunityTags(
                Set.copyOf(references.themes(draft.getThemes())),
                Set.copyOf(references.territories(draft.getTerritories())),
                Set.copyOf(references.administrations(draft.getAdministrations())),
                draft.getBranches());
    }
}
