package fr.gouv.hub.web.community;

import fr.gouv.hub.domain.shared.PictureFile;
import fr.gouv.hub.service.community.CommunityService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.PictureServlet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;

/** The picture at the head of a community's page, for whoever may know of the community. */
@WebServlet("/community/cover")
public class CommunityCoverServlet extends PictureServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CommunityService communities;

    @Inject
    transient Address address;

    @Override
    protected PictureFile picture(boolean small) {
        return communities.cover(address.slug(), address.id(), small);
    }
}
