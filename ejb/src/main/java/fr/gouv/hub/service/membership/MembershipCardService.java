package fr.gouv.hub.service.membership;

import fr.gouv.hub.domain.membership.CommunityRole;
import fr.gouv.hub.domain.membership.FacilitatorName;
import fr.gouv.hub.domain.membership.MyStatus;
import fr.gouv.hub.service.account.CurrentAgent;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** What cards and pages of communities add about people: their animateurs, and what the reader is to them. */
@Stateless
@PermitAll
public class MembershipCardService {

    @Inject
    MembershipRepository memberships;

    @Inject
    MembershipRequestRepository requests;

    @Inject
    CurrentAgent currentAgent;

    /** At most two animateurs of each community, by community id. */
    public Map<Long, List<FacilitatorName>> facilitators(Collection<Long> communities) {
        return communities.isEmpty()
                ? Map.of()
                : memberships.facilitatorsOf(communities).stream()
                        .collect(Collectors.groupingBy(FacilitatorName::communityId));
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
