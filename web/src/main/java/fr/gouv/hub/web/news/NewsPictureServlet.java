package fr.gouv.hub.web.news;

import fr.gouv.hub.domain.shared.PictureFile;
import fr.gouv.hub.service.news.NewsDeskService;
import fr.gouv.hub.service.news.NewsService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.PictureServlet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;

/**
 * Sends the picture of an item to whoever may read the item, and that of a draft to its writers. A picture never changes, so
 * that a browser asks again only whether it may still be seen.
 */
@WebServlet({"/news/picture", "/news/draftpicture"})
public class NewsPictureServlet extends PictureServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient NewsService news;

    @Inject
    transient NewsDeskService desk;

    @Inject
    transient Address address;

    @Override
    protected PictureFile picture(boolean small) {
        String slug = address.slug();
        return slug == null ? desk.picture(address.id(), small) : news.picture(slug, address.id(), small);
    }
}
