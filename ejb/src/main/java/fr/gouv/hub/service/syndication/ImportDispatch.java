package fr.gouv.hub.service.syndication;

import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.news.ImportedItem;
import fr.gouv.hub.domain.syndication.CommunitySource;
import fr.gouv.hub.domain.syndication.ImportTrouble;
import fr.gouv.hub.service.news.NewsImportService;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The two transactions around one reading: take a source, then keep what came of it. Nothing is locked while a host talks. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportDispatch {

    @Inject
    SourceRepository sources;

    @Inject
    NewsImportService news;

    @Inject
    Clock clock;

    /** A source that this node has taken in hand. */
    public record Claim(long id, String url, String etag, String lastModified) {}

    /** Takes the next source that is due, for a few minutes. */
    public Optional<Claim> claimNext() {
        return sources.lockNextDue(clock.instant()).map(source -> {
            source.claim(clock.instant());
            return new Claim(source.id(), source.url(), source.etag(), source.lastModified());
        });
    }

    /** Keeps what was read. */
    public void read(long id, List<ImportedItem> items, String etag, String lastModified) {
        CommunitySource source = sources.get(id);
        Community community = source.community();
        news.take(community, place(source), items);
        source.read(etag, lastModified, clock.instant());
    }

    private static String place(CommunitySource source) {
        String named = source.community().externalPlace();
        return named == null ? URI.create(source.url()).getHost() : named;
    }

    public void unchanged(long id) {
        sources.get(id).unchanged(clock.instant());
    }

    public void failed(long id, ImportTrouble trouble) {
        sources.get(id).failed(trouble, clock.instant());
    }
}
