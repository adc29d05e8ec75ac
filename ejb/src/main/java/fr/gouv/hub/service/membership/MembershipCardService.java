package fr.gouv.hub.service.membership;

import com.github.benmanes.caffeine.cache.Cache;
import fr.gouv.hub.domain.membership.CommunityRole;
import fr.gouv.hub.domain.membership.FacilitatorName;
import fr.gouv.hub.domain.membership.MyPlace;
import fr.gouv.hub.domain.membership.MyStatus;
import fr.gouv.hub.service.account.CurrentAgent;
import fr.gouv.hub.service.shared.SecondsOld;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** What cards and pages of communities add about people: their animateurs, and what the reader is to them. */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class MembershipCardService {

    private static final int MOST_DELAYS = 50;
    private static final int FEWEST_DELAYS = 3;

    @Inject
    MembershipRepository memberships;

    @Inject
    MembershipRequestRepository requests;

    @Inject
    CurrentAgent currentAgent;

    private final Cache<List<Long>, Map<Long, List<FacilitatorName>>> facilitators = SecondsOld.cache();

    /** The animateurs of each community, by community id, seconds old at most; those who came first before. */
    public Map<Long, List<FacilitatorName>> facilitators(Collection<Long> communities) {
        return communities.isEmpty()
                ? Map.of()
                : facilitators.get(List.copyOf(communities), asked -> memberships.facilitatorsOf(asked).stream()
                        .collect(Collectors.groupingBy(FacilitatorName::communityId)));
    }

    /** The animateurs of one community, the lead ones first. */
    public List<FacilitatorName> team(long community) {
        return memberships.teamOf(community);
    }

    /** Where the reader stands with one community. */
    public MyPlace place(long community) {
        OptionalLong reader = currentAgent.id();
        return reader.isEmpty() ? MyPlace.NONE : place(community, reader.getAsLong());
    }

    /** Whether the reader is an animateur (LEAD) of the community of this address, who alone may set it up. */
    public boolean leads(String slug) {
        OptionalLong reader = currentAgent.id();
        return reader.isPresent()
                && memberships
                        .find(slug, reader.getAsLong())
                        .filter(membership -> membership.role() == CommunityRole.LEAD)
                        .isPresent();
    }

    private MyPlace place(long community, long reader) {
        return memberships
                .find(community, reader)
                .map(membership -> new MyPlace(
                        membership.role(),
                        membership.joinedAt(),
                        null,
                        membership.role().facilitates() ? requests.countPending(community) : 0))
                .or(() -> requests.findPending(community, reader)
                        .map(request -> new MyPlace(null, null, request.requestedAt(), 0)))
                .orElse(MyPlace.NONE);
    }

    /**
     * How long candidates wait for an answer, in half of the cases: the median of the latest answers.
     *
     * @return empty while there are fewer than three
     */
    public Optional<Duration> medianDelay(long community) {
        List<Duration> delays =
                requests.delays(community, MOST_DELAYS).stream().sorted().toList();
        return delays.size() < FEWEST_DELAYS ? Optional.empty() : Optional.of(delays.get((delays.size() - 1) / 2));
    }

    /** What the reader is to each community; nothing at all for a visitor. */
    public Map<Long, MyStatus> mine(Collection<Long> communities) {
        OptionalLong reader = currentAgent.id();
        if (reader.isEmpty() || communities.isEmpty()) {
            return Map.of();
        }
        Map<Long, MyStatus> result = new HashMap<>();
        memberships
                .rolesIn(communities, reader.getAsLong())
                .forEach(row -> result.put((Long) row[0], new MyStatus((CommunityRole) row[1], false)));
        Set<Long> pending = requests.pendingAmong(communities, reader.getAsLong());
        pending.forEach(id -> result.putIfAbsent(id, new MyStatus(null, true)));
        return result;
    }
}
