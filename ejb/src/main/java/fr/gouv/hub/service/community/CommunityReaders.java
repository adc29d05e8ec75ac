package fr.gouv.hub.service.community;

import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.community.CommunityAccess;
import fr.gouv.hub.domain.community.CommunityReader;
import fr.gouv.hub.domain.shared.BusinessException;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.MovedException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.account.CurrentAgent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The one place that decides what the caller may see of a community, by the rule of {@link CommunityAccess}. Lists over
 * many communities follow the same rule through {@link CommunityConditions}.
 */
@ApplicationScoped
public class CommunityReaders {

    @Inject
    CommunityRepository communities;

    @Inject
    CurrentAgent currentAgent;

    /**
     * The community behind an address, with what the caller may see of it; one statement.
     *
     * @throws NotFoundException when there is none, or he may not know of it
     * @throws MovedException when it has another address by now, or has become part of another community
     */
    public KnownCommunity get(String slug) {
        OptionalLong reader = currentAgent.id();
        CommunityRepository.Seen seen = communities.findSeenBy(slug, reader).orElseThrow(() -> movedOrUnknown(slug));
        CommunityAccess access = access(seen.community(), reader, seen.member());
        if (!access.isKnown()) {
            throw merged(slug, seen.community());
        }
        return new KnownCommunity(seen.community(), access);
    }

    /**
     * The same, for a page that shows content: news, agenda, members.
     *
     * @throws NotFoundException when there is none, or he may not know of it
     * @throws ForbiddenException when its content is for members alone
     */
    public Community getWithContent(String slug) {
        KnownCommunity known = get(slug);
        if (!known.access().isContent()) {
            throw new ForbiddenException("community.error.membersOnly");
        }
        return known.community();
    }

    /**
     * A community that everybody may know of, whoever asks.
     *
     * @throws NotFoundException when there is none
     * @throws MovedException as {@link #get} does
     */
    public Community getListed(String slug) {
        return communities.findListed(slug).orElseThrow(() -> movedOrUnknown(slug));
    }

    private BusinessException movedOrUnknown(String slug) {
        return moved(slug, communities.findFormer(slug));
    }

    /** What has become part of another community is known to those who oversee the hub; others are led on. */
    private BusinessException merged(String slug, Community community) {
        return moved(slug, community.mergedInto());
    }

    private BusinessException moved(String slug, Optional<Community> present) {
        return present.filter(community -> accessOf(community).isKnown())
                .<BusinessException>map(community -> new MovedException(slug, community.slug()))
                .orElseGet(NotFoundException::new);
    }

    /** What the caller may see of a community that was found by another way than its address. */
    public CommunityAccess accessOf(Community community) {
        OptionalLong reader = currentAgent.id();
        boolean member = reader.isPresent() && communities.hasMember(community.id(), reader.getAsLong());
        return access(community, reader, member);
    }

    /** The same, for whoever has read already whether the caller is a member. */
    public CommunityAccess accessOf(Community community, boolean member) {
        return access(community, currentAgent.id(), member);
    }

    private CommunityAccess access(Community community, OptionalLong reader, boolean member) {
        CommunityReader stranger = reader.isEmpty() ? CommunityReader.VISITOR : CommunityReader.AGENT;
        CommunityAccess access = access(community, member ? CommunityReader.MEMBER : stranger);
        // whether he oversees the hub costs a statement, and tells only where strangers see nothing
        return !access.isKnown() && currentAgent.isOverseer() ? access(community, CommunityReader.OVERSEER) : access;
    }

    private static CommunityAccess access(Community community, CommunityReader reader) {
        return CommunityAccess.of(community.status(), community.visibility(), reader);
    }
}
