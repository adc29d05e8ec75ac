package fr.gouv.hub.web.news;

import fr.gouv.hub.domain.news.NewsDetails;
import fr.gouv.hub.service.news.NewsService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Markdown;
import fr.gouv.hub.web.shared.PageLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One item. */
@Named
@RequestScoped
public class NewsShowView {

    @Inject
    NewsService news;

    @Inject
    Address address;

    @Inject
    PageLinks links;

    @Inject
    Markdown markdown;

    private NewsDetails details;
    private String body;

    /** @throws fr.gouv.hub.domain.shared.NotFoundException when there is none, or the reader may not see it */
    public void load() {
        details = news.get(address.slug());
        body = markdown.html(details.body());
    }

    public NewsDetails getDetails() {
        return details;
    }

    /** @return safe HTML */
    public String getBody() {
        return body;
    }

    /** @return the address of its picture, or null */
    public String getPicture() {
        return details.item().pictureId() == null
                ? null
                : links.newsPicture(details.item().slug(), details.item().pictureId(), false);
    }

    /** @return whether its text changed after it had appeared, by an hour or more */
    public boolean isChanged() {
        return details.updatedAt().isAfter(details.item().publishedAt().plusSeconds(3_600));
    }
}
