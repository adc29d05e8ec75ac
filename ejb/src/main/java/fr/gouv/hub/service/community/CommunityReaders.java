package fr.gouv.hub.service.community;

import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.community.Visibility;
import fr.gouv.hub.domain.shared.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;

/** The one place that decides who may know of a community. */
@ApplicationScoped
public class CommunityReaders {

    @Inject
    CommunityRepository communities;

    /**
     * Listed communities that are open to agents are known to everybody; hidden, unpublished and archived ones to their
     * members only.
     *
     * @param reader the reader's key, or empty for a visitor
     * @throws NotFoundException when he may not: for him it does not exist
     */
    public void requireMayKnow(Community community, OptionalLong reader) {
        boolean known = community.status().isOpenToAgents() && community.visibility() != Visibility.HIDDEN;
        if (!known && (reader.isEmpty() || !communities.hasMember(community.id(), reader.getAsLong()))) {
            throw new NotFoundException();
        }
    }
}
