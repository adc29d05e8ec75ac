package fr.gouv.hub.web.news;

import fr.gouv.hub.domain.community.CommunityDetails;
import fr.gouv.hub.domain.news.NewsLine;
import fr.gouv.hub.domain.news.NewsState;
import fr.gouv.hub.service.community.CommunityService;
import fr.gouv.hub.service.news.NewsDeskService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.PageLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;

/** What the writers of a community, or of the hub, have on their desk. */
@Named
@RequestScoped
public class NewsDeskView {

    @Inject
    NewsDeskService desk;

    @Inject
    CommunityService communities;

    @Inject
    Address address;

    @Inject
    PageLinks links;

    @Inject
    Clock clock;

    private CommunityDetails community;
    private List<NewsLine> lines;

    /** @throws fr.gouv.hub.domain.shared.ForbiddenException unless the reader writes there */
    public void load() {
        community = address.slug() == null ? null : communities.get(address.slug());
        lines = desk.desk(address.slug());
    }

    /** @return null on the desk of the hub */
    public CommunityDetails getCommunity() {
        return community;
    }

    public List<NewsLine> getLines() {
        return lines;
    }

    public NewsState state(NewsLine line) {
        return line.state(clock.instant());
    }

    /** @return the kind of badge that a state has */
    public String kind(NewsLine line) {
        return switch (state(line)) {
            case DRAFT -> "";
            case SCHEDULED -> "info";
            case PUBLISHED -> "success";
            case ARCHIVED -> "warning";
        };
    }

    /** @return where a new item is written */
    public String getWrite() {
        return community == null ? links.hubNewsWrite() : links.communityNewsWrite(community.slug());
    }
}
