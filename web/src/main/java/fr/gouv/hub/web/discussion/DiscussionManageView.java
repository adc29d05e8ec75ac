package fr.gouv.hub.web.discussion;

import fr.gouv.hub.domain.discussion.ThreadDesk;
import fr.gouv.hub.service.discussion.DiscussionDeskService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** A thread in the hands of the animateurs. */
@Named
@RequestScoped
public class DiscussionManageView {

    @Inject
    DiscussionDeskService service;

    @Inject
    Address address;

    @Inject
    Visitor visitor;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private ThreadDesk desk;
    private String target;

    /** A form that comes back after its session has ended shows no thread. */
    @PostConstruct
    void load() {
        if (visitor.isSignedIn()) {
            desk = service.desk(address.id());
        }
    }

    public void close() {
        service.close(address.id());
        finish("discussion.manage.message.closed");
    }

    public void reopen() {
        service.reopen(address.id());
        finish("discussion.manage.message.reopened");
    }

    public void pin() {
        service.pin(address.id());
        finish("discussion.manage.message.pinned");
    }

    public void unpin() {
        service.unpin(address.id());
        finish("discussion.manage.message.unpinned");
    }

    public void move() {
        service.move(address.id(), target);
        finish("discussion.manage.message.moved");
    }

    private void finish(String message) {
        notices.tell(message);
        redirection.to(Page.DISCUSSION, address.id());
    }

    /** @return null when the session has ended */
    public ThreadDesk getDesk() {
        return desk;
    }

    /** @return slug of the community that it goes to */
    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }

    public List<SelectItem> getTargets() {
        return desk == null
                ? List.of()
                : desk.targets().stream()
                        .map(one -> new SelectItem(one.slug(), one.name()))
                        .toList();
    }
}
