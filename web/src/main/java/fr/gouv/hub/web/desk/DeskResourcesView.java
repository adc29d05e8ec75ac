package fr.gouv.hub.web.desk;

import fr.gouv.hub.domain.community.CommunityDetails;
import fr.gouv.hub.domain.community.Hosting;
import fr.gouv.hub.domain.desk.CommunityResource;
import fr.gouv.hub.service.desk.CommunityResourceService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What a community's page offers to read and to use. */
@Named
@RequestScoped
public class DeskResourcesView {

    @Inject
    CommunityResourceService service;

    private boolean shown;
    private List<CommunityResource> lines = List.of();

    public void load(CommunityDetails community) {
        shown = community.hosting() == Hosting.HOSTED && community.access().isContent();
        lines = service.latestOf(community);
    }

    /** @return whether the reader may see the resources, if there are any */
    public boolean isShown() {
        return shown;
    }

    public List<CommunityResource> getLines() {
        return lines;
    }
}
