package fr.gouv.hub.web.syndication;

import fr.gouv.hub.domain.community.CommunityHead;
import fr.gouv.hub.domain.syndication.CommunitySource;
import fr.gouv.hub.domain.syndication.SourceDesk;
import fr.gouv.hub.domain.syndication.SourceDraft;
import fr.gouv.hub.domain.syndication.SourceKind;
import fr.gouv.hub.domain.syndication.SourceLine;
import fr.gouv.hub.service.community.CommunityService;
import fr.gouv.hub.service.syndication.SourceDeskService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Dates;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Visitor;
import fr.gouv.hub.web.shared.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** The feeds and the calendar that the hub reads of a community that lives elsewhere. */
@Named
@RequestScoped
public class SyndicationSourcesView {

    @Inject
    CommunityService communities;

    @Inject
    SourceDeskService service;

    @Inject
    Address address;

    @Inject
    Visitor visitor;

    @Inject
    Dates dates;

    @Inject
    Words words;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private CommunityHead community;
    private SourceDesk desk;
    private final SourceDraft draft = new SourceDraft();

    /** A form that comes back after its session has ended keeps what was typed and shows no source. */
    @PostConstruct
    void load() {
        if (visitor.isSignedIn()) {
            desk = service.desk(address.slug());
            community = desk.community();
        } else {
            community = communities.head(address.slug());
            desk = new SourceDesk(community, List.of(), List.of());
        }
    }

    public void add() {
        service.add(community.slug(), draft);
        finish("syndication.sources.message.added");
    }

    /** @param id of the source, as the button sent it */
    public void remove(String id) {
        service.remove(community.slug(), Address.key(id));
        finish("syndication.sources.message.removed");
    }

    /** @param id of the source, as the button sent it */
    public void read(String id) {
        service.readNow(community.slug(), Address.key(id));
        finish("syndication.sources.message.hurried");
    }

    private void finish(String message) {
        notices.tell(message);
        redirection.to(Page.SOURCES, community.slug());
    }

    /** @return when it was read, or why it was not */
    public String state(SourceLine line) {
        String trouble = line.trouble() == null ? "" : words.name(line.trouble());
        if (line.lastSuccessAt() == null) {
            return line.trouble() == null
                    ? words.say("syndication.sources.label.waiting")
                    : words.say("syndication.sources.label.never", trouble);
        }
        String ago = dates.ago(line.lastSuccessAt());
        return line.trouble() == null
                ? words.say("syndication.sources.label.read", ago)
                : words.say("syndication.sources.label.failing", ago, trouble);
    }

    public List<SelectItem> getKinds() {
        return Arrays.stream(SourceKind.values())
                .map(kind -> new SelectItem(
                        kind,
                        words.say(
                                kind == SourceKind.CALENDAR
                                        ? "syndication.sources.label.calendar"
                                        : "syndication.sources.label.feed")))
                .toList();
    }

    public boolean isFull() {
        return desk.lines().size() >= CommunitySource.MOST;
    }

    public CommunityHead getCommunity() {
        return community;
    }

    public SourceDesk getDesk() {
        return desk;
    }

    public SourceDraft getDraft() {
        return draft;
    }
}
