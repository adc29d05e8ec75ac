package fr.gouv.hub.web.news;

import fr.gouv.hub.domain.news.NewsDraft;
import fr.gouv.hub.domain.news.NewsEdition;
import fr.gouv.hub.domain.news.NewsState;
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

/** An item in its writers' hands: its text, and whether it is shown. */
@Named
@RequestScoped
public class NewsEditView {

    @Inject
    NewsDeskService desk;

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

    private NewsEdition edition;
    private String preview;

    /** A form that comes back after its session has ended is shown as it was typed, and nothing else of the item. */
    @PostConstruct
    void load() {
        edition = visitor.isSignedIn()
                ? desk.edition(address.id())
                : new NewsEdition(
                        address.id(), null, null, null, NewsState.DRAFT, new NewsDraft(), null, null, null, false);
    }

    public void preview() {
        preview = markdown.html(edition.draft().getBody());
    }

    public void save() {
        desk.revise(address.id(), edition.draft());
        done("news.edit.message.saved");
    }

    public void publish() {
        desk.publish(address.id(), edition.draft());
        done(edition.draft().getPublishAt() == null ? "news.edit.message.published" : "news.edit.message.scheduled");
    }

    public void withdraw() {
        desk.withdraw(address.id(), edition.draft());
        done("news.edit.message.withdrawn");
    }

    public void archive() {
        desk.archive(address.id());
        done("news.edit.message.archived");
    }

    public void restore() {
        desk.restore(address.id());
        done("news.edit.message.restored");
    }

    private void done(String key) {
        notices.tell(key);
        redirection.to(Page.NEWS_EDIT, address.id());
    }

    public NewsEdition getEdition() {
        return edition;
    }

    public NewsDraft getDraft() {
        return edition.draft();
    }

    /** @return safe HTML, or null when no preview was asked for */
    public String getPreview() {
        return preview;
    }
}
