package fr.gouv.hub.service.syndication;

import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.community.CommunityHead;
import fr.gouv.hub.domain.community.Hosting;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.domain.syndication.CommunitySource;
import fr.gouv.hub.domain.syndication.SourceDesk;
import fr.gouv.hub.domain.syndication.SourceDraft;
import fr.gouv.hub.domain.syndication.SourceException;
import fr.gouv.hub.domain.syndication.SourceKind;
import fr.gouv.hub.domain.syndication.SourceLine;
import fr.gouv.hub.service.community.CommunityReaders;
import fr.gouv.hub.service.community.CommunityRepository;
import fr.gouv.hub.service.membership.MembershipRights;
import fr.gouv.hub.service.shared.HubSettings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.List;

/**
 * Which feeds and which calendar the hub reads of a community that lives elsewhere: for its animateurs, and for those who
 * oversee the hub, since such a community may have nobody here. Changes hold the lock of the community's row.
 */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class SourceDeskService {

    @Inject
    CommunityReaders readers;

    @Inject
    CommunityRepository communities;

    @Inject
    MembershipRights rights;

    @Inject
    SourceRepository sources;

    @Inject
    HubSettings settings;

    @Inject
    Clock clock;

    /**
     * @throws NotFoundException when the caller may not know of the community
     * @throws ForbiddenException unless he animates it or oversees the hub
     */
    public SourceDesk desk(String slug) {
        Community community = required(slug);
        return new SourceDesk(
                CommunityHead.of(community),
                sources.linesOf(community.id()),
                new ImportHosts(settings.importHosts()).entries());
    }

    /**
     * Has a source read from now on, at once for the first time.
     *
     * @throws SourceException when the address is none, its host is not listed, or the community has it, or enough, already
     */
    public void add(String slug, SourceDraft draft) {
        Community community = communities.lock(required(slug).id());
        if (community.hosting() != Hosting.REFERENCED) {
            throw SourceException.hostedHere();
        }
        String url = permitted(draft.getUrl().strip());
        String hash = Sha256.hex(url);
        List<SourceLine> present = sources.linesOf(community.id());
        if (present.stream().anyMatch(line -> line.url().equals(url))) {
            throw SourceException.known();
        }
        if (draft.getKind() == SourceKind.CALENDAR
                && present.stream().anyMatch(line -> line.kind() == SourceKind.CALENDAR)) {
            throw SourceException.secondCalendar();
        }
        if (present.size() >= CommunitySource.MOST) {
            throw SourceException.tooMany();
        }
        sources.add(CommunitySource.add(community, draft.getKind(), url, hash, clock.instant()));
    }

    /** No longer reads a source; what came of it stays. */
    public void remove(String slug, long id) {
        sources.remove(owned(slug, id));
    }

    /** Reads a source within seconds, whenever its turn would be. */
    public void readNow(String slug, long id) {
        owned(slug, id).hurry(clock.instant());
    }

    private CommunitySource owned(String slug, long id) {
        Community community = communities.lock(required(slug).id());
        return sources.find(community.id(), id).orElseThrow(NotFoundException::new);
    }

    private Community required(String slug) {
        Community community = readers.get(slug).community();
        rights.requireSteering(community);
        return community;
    }

    private String permitted(String typed) {
        URI address;
        try {
            address = new URI(typed);
        } catch (URISyntaxException e) {
            throw SourceException.badAddress();
        }
        if (address.getHost() == null || address.getRawUserInfo() != null || address.getScheme() == null) {
            throw SourceException.badAddress();
        }
        if (!new ImportHosts(settings.importHosts()).permit(address)) {
            throw SourceException.notListed(address.getHost());
        }
        return address.toASCIIString();
    }
}
