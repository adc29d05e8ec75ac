package fr.gouv.hub.web.news;

import fr.gouv.hub.domain.community.CommunityDetails;
import fr.gouv.hub.domain.news.NewsDraft;
import fr.gouv.hub.service.community.CommunityService;
import fr.gouv.hub.service.news.NewsDeskService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Markdown;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A new item. */
@Named
@RequestScoped
public class NewsWriteView {

    @Inject
    NewsDeskService desk;

    @Inject
    CommunityService communities;

    @Inject
    Address address;

    @Inject
    Visitor visitor;

    @Inject
    Markdown markdown;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private CommunityDetails community;
    private final NewsDraft draft = new NewsDraft();
    private String preview;

    /** A form that comes back after its session has ended is shown as it was typed. */
    @PostConstruct
    void load() {
        community = address.slug() == null ? null : communities.get(address.slug());
        if (visitor.isSignedIn()) {
            desk.requireWriter(address.slug());
        }
    }

    public void preview() {
        desk.requireWriter(address.slug());
        preview = markdown.html(draft.getBody());
    }

    public void save() {
        long id = desk.write(address.slug(), draft);
        notices.tell("news.edit.message.draft");
        redirection.to(Page.NEWS_EDIT, id);
    }

    public void publish() {
        long id = desk.writeAndPublish(address.slug(), draft);
        notices.tell(draft.getPublishAt() == null ? "news.edit.message.published" : "news.edit.message.scheduled");
        redirection.to(Page.NEWS_EDIT, id);
    }

    /** @return null for an item of the hub */
    public CommunityDetails getCommunity() {
        return community;
    }

    public NewsDraft getDraft() {
        return draft;
    }

    /** @return safe HTML, or null when no preview was asked for */
    public String getPreview() {
        return preview;
    }
}
