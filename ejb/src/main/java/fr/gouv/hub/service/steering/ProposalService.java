package fr.gouv.hub.service.steering;

import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.community.CommunityCriteria;
import fr.gouv.hub.domain.community.CommunityDraft;
import fr.gouv.hub.domain.community.CommunitySort;
import fr.gouv.hub.domain.community.CommunityTagsException;
import fr.gouv.hub.domain.community.NameTakenException;
import fr.gouv.hub.domain.community.NearCommunity;
import fr.gouv.hub.service.community.NearCommunityRepository;
import fr.gouv.hub.service.reference.ReferenceBook;
import fr.gouv.hub.service.reference.ReferenceService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Proposing a community: first those that exist already, then a new one. */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class ProposalService {

    private static final int MOST_NEAR = 6;
    private static final int SHORTEST_WORD = 4;

    @Inject
    NearCommunityRepository nearness;

    @Inject
    ReferenceService references;

    @Inject
    Founding founding;

    /**
     * Communities near an idea, the nearest first, six at most.
     *
     * @param idea words; those of fewer than four letters count for nothing
     * @param theme code, or null; what stands above and under it counts as well
     * @param territory code, or null; a région counts with its départements, a département with its région
     */
    public List<NearCommunity> near(String idea, String theme, String territory) {
        ReferenceBook book = references.book();
        List<String> words = new CommunityCriteria(
                        idea, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, CommunitySort.NAME)
                .words().stream().filter(word -> word.length() >= SHORTEST_WORD).toList();
        return nearness.near(words, book.themesNear(theme), book.territoriesNear(territory), MOST_NEAR);
    }

    /**
     * Makes a proposal of it, which its author animates and goes on writing until it is published; that of a community which lives
     * elsewhere is out of his hands: he hears by mail what becomes of it.
     *
     * @return its address
     * @throws NameTakenException when another community that is not hidden has that name, and this one is not to be either
     * @throws CommunityTagsException without a theme or a territory
     * @throws fr.gouv.hub.domain.community.ElsewhereException when it lives elsewhere and nobody can be led there
     */
    public String propose(CommunityDraft draft) {
        return founding.found(draft, null).slug();
    }
}
