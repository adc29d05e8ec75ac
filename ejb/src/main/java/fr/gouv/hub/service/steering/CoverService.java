package fr.gouv.hub.service.steering;

import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.community.CommunityCover;
import fr.gouv.hub.domain.community.CoverDraft;
import fr.gouv.hub.domain.community.CoverMissingException;
import fr.gouv.hub.domain.shared.EncodedPicture;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.Picture;
import fr.gouv.hub.domain.shared.PictureRefusedException;
import fr.gouv.hub.service.community.CommunityRepository;
import fr.gouv.hub.service.membership.MembershipRights;
import fr.gouv.hub.service.shared.PictureWorkshop;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** The picture at the head of a community's page, for its animateurs. */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class CoverService {

    @Inject
    CommunityRepository communities;

    @Inject
    MembershipRights rights;

    @Inject
    PictureWorkshop workshop;

    @Inject
    Clock clock;

    /**
     * Shows another picture, or says something else of the one that is shown.
     *
     * @throws ForbiddenException unless the caller is an animateur of the community
     * @throws PictureRefusedException when the file is no picture that the hub takes
     * @throws CoverMissingException when there is neither a file nor a picture
     */
    public void save(String slug, CoverDraft draft) {
        long id = rights.requireLead(slug).id();
        // before the lock: it takes a while
        EncodedPicture encoded = draft.getFile() == null ? null : workshop.encode(draft.getFile());
        Community community = communities.lock(id);
        Optional<Picture> had = community.cover().map(CommunityCover::picture);
        if (encoded == null) {
            community.show(had.orElseThrow(CoverMissingException::new), draft.getText());
        } else {
            community.show(communities.add(new Picture(encoded, clock.instant())), draft.getText());
            had.ifPresent(communities::remove);
        }
    }

    /** Shows no picture any more; nothing when there is none. */
    public void remove(String slug) {
        Community community = communities.lock(rights.requireLead(slug).id());
        Optional<Picture> had = community.cover().map(CommunityCover::picture);
        community.hideCover();
        had.ifPresent(communities::remove);
    }
}
