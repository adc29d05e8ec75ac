package fr.gouv.hub.web.news;

import fr.gouv.hub.domain.news.NewsDraft;
import fr.gouv.hub.domain.news.NewsEdition;
import fr.gouv.hub.domain.news.NewsState;
import fr.gouv.hub.service.news.NewsDeskService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Uploads;
import fr.gouv.hub.web.shared.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;

/** The picture of an item: a file, and words for those who do not see it. */
@Named
@RequestScoped
public class NewsImageView {

    @Inject
    NewsDeskService desk;

    @Inject
    Address address;

    @Inject
    Visitor visitor;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private NewsEdition edition;
    private Part file;
    private String text;
    private int version;

    /** A form that comes back after its session has ended shows nothing of the item. */
    @PostConstruct
    void load() {
        edition = visitor.isSignedIn()
                ? desk.edition(address.id())
                : new NewsEdition(
                        address.id(), null, null, null, NewsState.DRAFT, new NewsDraft(), null, null, null, false);
        text = edition.pictureText();
        version = edition.draft().getVersion();
    }

    public void save() {
        byte[] picture = Uploads.picture(file);
        if (picture == null) {
            desk.describePicture(address.id(), text, version);
        } else {
            desk.illustrate(address.id(), picture, text, version);
        }
        done("news.image.message.saved");
    }

    public void remove() {
        desk.removePicture(address.id(), version);
        done("news.image.message.removed");
    }

    private void done(String key) {
        notices.tell(key);
        redirection.to(Page.NEWS_EDIT, address.id());
    }

    public NewsEdition getEdition() {
        return edition;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** The version that was shown. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
