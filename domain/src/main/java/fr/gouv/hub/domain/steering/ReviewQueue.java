package fr.gouv.hub.domain.steering;

import fr.gouv.hub.domain.membership.LateRequests;
import java.util.List;

/** What waits for the hub's team about communities. */
public record ReviewQueue(List<ProposalLine> proposals, List<OrphanLine> orphans, List<LateRequests> late) {

    public ReviewQueue {
        proposals = List.copyOf(proposals);
        orphans = List.copyOf(orphans);
        late = List.copyOf(late);
    }
}
