package fr.gouv.hub.service.syndication;

import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.event.ImportedEvent;
import fr.gouv.hub.domain.news.ImportedItem;
import fr.gouv.hub.domain.syndication.CommunitySource;
import fr.gouv.hub.domain.syndication.ImportTrouble;
import fr.gouv.hub.domain.syndication.SourceKind;
import fr.gouv.hub.service.event.EventImportService;
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
    EventImportService events;

    @Inject
    Clock clock;

    /** A source that this node has taken in hand. */
    public record Claim(long id, SourceKind kind, String url, String etag, String lastModified) {}

    /** Takes the next source that is due, for a few minutes. */
    public Optional<Claim> claimNext() {
        return sources.lockNextDue(clock.instant()).map(source -> {
            source.claim(clock.instant());
            // a calendar that has not changed still has other occurrences in view every day: it is always sent whole
            boolean whole = source.kind() == SourceKind.CALENDAR;
            return new Claim(
                    source.id(),
                    source.kind(),
                    source.url(),
                    whole ? null : source.etag(),
                    whole ? null : source.lastModified());
        });
    }

    /** Keeps what was read. */
    public void read(long id, List<ImportedItem> items, String etag, String lastModified) {
        CommunitySource source = sources.get(id);
        Community community = source.community();
        news.take(community, place(source), items);
        source.read(etag, lastModified, clock.instant());
    }

    /** Keeps what was read of a calendar: all of it, in the window that is kept. */
    public void readCalendar(long id, List<ImportedEvent> calendar) {
        CommunitySource source = sources.get(id);
        events.importExternal(source.community().id(), calendar);
        source.read(null, null, clock.instant());
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
