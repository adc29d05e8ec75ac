package fr.gouv.hub.service.notification;

import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.service.notification.FollowDigestRepository.NewItem;
import fr.gouv.hub.service.notification.FollowDigestRepository.Progress;
import fr.gouv.hub.service.shared.HubSettings;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One mail a day to whoever follows communities in which something is new: what appeared since the last time, never empty,
 * twelve lines at most. A few hundred followers in a transaction, under one lock: twice at once, twice in a row, late, or
 * after a crash, nobody is told twice and nobody is left out.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FollowDigest {

    static final int BATCH = 200;
    static final int MOST_ITEMS = 12;

    /** A second run on the same day, by another node or by hand, begins nothing. */
    private static final Duration BETWEEN = Duration.ofHours(12);

    /** What is dated before that has been committed: the window ends there, and whoever commits late is told the next time. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    @Inject
    FollowDigestRepository digests;

    @Inject
    MailQueue queue;

    @Inject
    HubSettings settings;

    @Inject
    Clock clock;

    /** @return whether there is something more to do */
    public boolean step() {
        Instant now = clock.instant();
        Progress progress = digests.lock();
        if (progress.until() == null) {
            if (now.isBefore(progress.toldUntil().plus(BETWEEN))) {
                return false;
            }
            Instant until = now.minus(SETTLED);
            digests.begin(until);
            progress = new Progress(progress.toldUntil(), until, 0);
        }
        List<Long> followers = digests.followersAfter(progress.lastAgent(), BATCH);
        if (!followers.isEmpty()) {
            tell(digests.newItems(followers, progress.toldUntil(), progress.until()));
        }
        if (followers.size() < BATCH) {
            digests.finish();
            return false;
        }
        digests.goOn(followers.get(BATCH - 1));
        return true;
    }

    private void tell(List<NewItem> items) {
        Map<Long, List<NewItem>> byAgent =
                items.stream().collect(Collectors.groupingBy(NewItem::agent, LinkedHashMap::new, Collectors.toList()));
        byAgent.values()
                .forEach(own -> queue.add(
                        new EmailAddress(own.get(0).email()),
                        "follow-digest",
                        Map.of(
                                "items",
                                        own.stream()
                                                .limit(MOST_ITEMS)
                                                .map(this::line)
                                                .toList(),
                                "more", Math.max(0, own.size() - MOST_ITEMS),
                                "link", settings.publicUrl() + "/mes-communautes#suivies"),
                        null));
    }

    private Map<String, String> line(NewItem item) {
        return Map.of(
                "kind", item.kind(),
                "title", item.title(),
                "community", item.community(),
                "link", settings.publicUrl() + item.path());
    }
}
