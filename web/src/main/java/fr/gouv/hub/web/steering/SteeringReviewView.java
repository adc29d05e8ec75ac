package fr.gouv.hub.web.steering;

import fr.gouv.hub.domain.steering.ReviewQueue;
import fr.gouv.hub.service.steering.CommunityLifeService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What waits for the hub's team about communities. */
@Named
@RequestScoped
public class SteeringReviewView {

    @Inject
    CommunityLifeService service;

    private ReviewQueue queue;

    /** @throws fr.gouv.hub.domain.shared.ForbiddenException unless the reader oversees the hub */
    public void load() {
        queue = service.queue();
    }

    public ReviewQueue getQueue() {
        return queue;
    }
}
