package fr.gouv.hub.web.discussion;

import fr.gouv.hub.domain.community.CommunityDetails;
import fr.gouv.hub.domain.community.Hosting;
import fr.gouv.hub.domain.discussion.ThreadSummary;
import fr.gouv.hub.service.discussion.DiscussionService;
import fr.gouv.hub.web.shared.Dates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The latest threads, as a part of a community's page. */
@Named
@RequestScoped
public class DiscussionLatestView {

    @Inject
    DiscussionService discussions;

    @Inject
    Dates dates;

    private boolean shown;
    private List<ThreadSummary> threads = List.of();

    public void load(CommunityDetails community) {
        shown = community.hosting() == Hosting.HOSTED && community.access().isContent();
        threads = discussions.latestOf(community);
    }

    /** @return whether the reader may see the discussions, if there are any */
    public boolean isShown() {
        return shown;
    }

    /** @return how long ago each was answered, for the page to be kept until that changes */
    public List<String> getAges() {
        return threads.stream().map(thread -> dates.ago(thread.lastPostAt())).toList();
    }

    public List<ThreadSummary> getThreads() {
        return threads;
    }
}
