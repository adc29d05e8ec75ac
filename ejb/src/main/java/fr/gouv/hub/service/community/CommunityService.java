package fr.gouv.hub.service.community;

import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.community.CommunityAccess;
import fr.gouv.hub.domain.community.CommunityChoice;
import fr.gouv.hub.domain.community.CommunityCover;
import fr.gouv.hub.domain.community.CommunityDetails;
import fr.gouv.hub.domain.community.CommunityHead;
import fr.gouv.hub.domain.community.Visibility;
import fr.gouv.hub.domain.reference.CivilServiceBranch;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.domain.shared.PictureFile;
import fr.gouv.hub.service.reference.ReferenceBook;
import fr.gouv.hub.service.reference.ReferenceService;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** One community, for whoever may know of it. */
@Stateless
@PermitAll
public class CommunityService {

    private static final int MOST_CHOICES = 200;

    @Inject
    CommunityRepository communities;

    @Inject
    CommunityReaders readers;

    @Inject
    ReferenceService references;

    /** @throws NotFoundException when there is none, or the reader may not know of it */
    public CommunityDetails get(String slug) {
        KnownCommunity known = readers.get(slug);
        return details(known.community(), known.access());
    }

    /**
     * What the head of a page about one community says.
     *
     * @throws NotFoundException when there is none, or the reader may not know of it
     */
    public CommunityHead head(String slug) {
        return CommunityHead.of(readers.get(slug).community());
    }

    /**
     * The picture at the head of a community's page.
     *
     * @param small whether a small one will do
     * @throws NotFoundException when it has another or none, or the reader may not know of the community
     */
    public PictureFile cover(String slug, long picture, boolean small) {
        Community community = readers.get(slug).community();
        return communities.cover(community.id(), picture, small).orElseThrow(NotFoundException::new);
    }

    /**
     * Other communities that any agent may join at once, those with the most themes in common first.
     *
     * @throws NotFoundException when there is no such community, or the reader may not know of it
     */
    public List<CommunityChoice> choicesBeside(String slug) {
        return communities.choicesBeside(readers.get(slug).community().id(), MOST_CHOICES);
    }

    private CommunityDetails details(Community community, CommunityAccess access) {
        ReferenceBook book = references.book();
        List<Object[]> tags = communities.tags(community.id());
        return new CommunityDetails(
                community.id(),
                community.slug(),
                community.name(),
                community.purpose(),
                community.description(),
                community.charter(),
                community.hosting(),
                community.externalUrl(),
                community.externalPlace(),
                community.visibility() == Visibility.HIDDEN ? null : community.contactEmail(),
                community.joinPolicy(),
                community.visibility(),
                community.status(),
                access,
                community.administrationId() == null ? null : book.administration(community.administrationId()),
                community.memberCount(),
                community.createdAt(),
                community.lastActivityAt(),
                tagged(tags, "THEME", tag -> book.theme(id(tag))),
                tagged(tags, "TERRITORY", tag -> book.territory(id(tag))),
                tagged(tags, "ADMINISTRATION", tag -> book.administration(id(tag))),
                tagged(tags, "BRANCH", tag -> CivilServiceBranch.valueOf((String) tag[2])),
                community.questions(),
                community.cover().map(CommunityCover::pictureId).orElse(null),
                community.cover().map(CommunityCover::text).orElse(null));
    }

    private static <T> List<T> tagged(List<Object[]> tags, String kind, Function<Object[], T> read) {
        return tags.stream()
                .filter(tag -> kind.equals(tag[0]))
                .map(read)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Integer id(Object[] tag) {
        return ((Number) tag[1]).intValue();
    }
}
