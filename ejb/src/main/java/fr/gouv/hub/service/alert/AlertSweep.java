package fr.gouv.hub.service.alert;

import fr.gouv.hub.domain.alert.AlertMatched;
import fr.gouv.hub.domain.community.CommunityCriteria;
import fr.gouv.hub.service.alert.AlertRepository.Publication;
import fr.gouv.hub.service.alert.AlertRepository.WaitingAlert;
import fr.gouv.hub.service.community.CommunityDirectoryService;
import fr.gouv.hub.service.community.DirectoryQuery;
import fr.gouv.hub.service.reference.ReferenceBook;
import fr.gouv.hub.service.reference.ReferenceService;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks at the alerts for one community that has become visible, a few hundred in a transaction. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AlertSweep {

    static final int BATCH = 500;

    @Inject
    AlertRepository alerts;

    @Inject
    CommunityDirectoryService directory;

    @Inject
    ReferenceService references;

    @Inject
    Event<AlertMatched> matched;

    @Inject
    Clock clock;

    /** @return whether there was something to do */
    public boolean step() {
        Optional<Publication> next = alerts.lockNextPublication();
        next.ifPresent(this::goOn);
        return next.isPresent();
    }

    private void goOn(Publication publication) {
        List<WaitingAlert> batch = alerts.after(publication.lastAlert(), publication.community(), BATCH);
        tell(publication.community(), batch);
        if (batch.size() < BATCH) {
            alerts.finish(publication.community());
        } else {
            alerts.goOn(publication.community(), batch.get(batch.size() - 1).id());
        }
    }

    /** What the community is by now decides: one that was hidden again in the meantime matches nothing. */
    private void tell(long community, List<WaitingAlert> batch) {
        Map<String, CommunityCriteria> searches = searches(batch);
        List<String> asked = List.copyOf(searches.keySet());
        Set<Integer> found =
                directory.matching(community, asked.stream().map(searches::get).toList());
        for (WaitingAlert alert : batch) {
            boolean matches = !alert.member() && found.contains(asked.indexOf(alert.search()));
            if (matches && alerts.noteTold(alert.id(), community, clock.instant())) {
                matched.fire(new AlertMatched(alert.id(), community));
            }
        }
    }

    /** Many agents keep the same search. One that names what no longer exists would find too much: it is left out. */
    private Map<String, CommunityCriteria> searches(List<WaitingAlert> batch) {
        ReferenceBook book = references.book();
        Map<String, CommunityCriteria> searches = new LinkedHashMap<>();
        for (String search : batch.stream().map(WaitingAlert::search).distinct().toList()) {
            DirectoryQuery query = DirectoryQuery.parse(search, book);
            CommunityCriteria criteria = query.criteria(book);
            if (query.ignored().isEmpty() && criteria.isFiltered()) {
                searches.put(search, criteria);
            }
        }
        return searches;
    }
}
