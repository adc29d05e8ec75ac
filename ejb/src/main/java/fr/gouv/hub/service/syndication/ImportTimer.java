package fr.gouv.hub.service.syndication;

import fr.gouv.hub.domain.syndication.ImportException;
import fr.gouv.hub.domain.syndication.SourceKind;
import fr.gouv.hub.service.shared.HubSettings;
import fr.gouv.hub.service.shared.TimerGuard;
import fr.gouv.hub.service.syndication.ImportDispatch.Claim;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Reads what is due, every ten seconds, on every node; {@code SKIP LOCKED} keeps two nodes off the same source. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(TimerGuard.class)
public class ImportTimer {

    private static final Logger LOG = Logger.getLogger(ImportTimer.class.getName());
    private static final int MOST_PER_TICK = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Resource
    ManagedScheduledExecutorService watch;

    @Inject
    ImportDispatch dispatch;

    @Inject
    HubSettings settings;

    @Inject
    Clock clock;

    private SourceFetcher fetcher;

    @PostConstruct
    void prepare() {
        fetcher = new SourceFetcher(
                new ImportHosts(settings.importHosts()), new AddressRule(settings.importLoopback()), PATIENCE, watch);
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void tick() {
        for (int i = 0; i < MOST_PER_TICK; i++) {
            Optional<Claim> next = dispatch.claimNext();
            if (next.isEmpty()) {
                return;
            }
            read(next.get());
        }
    }

    private void read(Claim claim) {
        try {
            SourceFetcher.Answer answer = fetcher.fetch(claim.url(), claim.etag(), claim.lastModified());
            if (answer.isUnchanged()) {
                dispatch.unchanged(claim.id());
            } else if (claim.kind() == SourceKind.CALENDAR) {
                dispatch.readCalendar(claim.id(), CalendarReader.read(answer.content(), clock.instant()));
            } else {
                dispatch.read(
                        claim.id(),
                        FeedReader.read(answer.content(), clock.instant()),
                        answer.etag(),
                        answer.lastModified());
            }
        } catch (ImportException e) {
            LOG.log(Level.INFO, "source {0} not read: {1}", new Object[] {Long.toString(claim.id()), e.trouble()});
            dispatch.failed(claim.id(), e.trouble());
        }
    }
}
