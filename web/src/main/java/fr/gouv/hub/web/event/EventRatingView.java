package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.RatingDraft;
import fr.gouv.hub.domain.event.RatingPlace;
import fr.gouv.hub.service.event.EventRatingService;
import fr.gouv.hub.web.shared.Address;
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
import java.util.List;

/** Saying what one thinks of an event at which one was present. */
@Named
@RequestScoped
public class EventRatingView {

    @Inject
    EventRatingService service;

    @Inject
    EventTimes times;

    @Inject
    Address address;

    @Inject
    Visitor visitor;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    @Inject
    Words words;

    private RatingPlace place;
    private final RatingDraft draft = new RatingDraft();

    /** A form that comes back after its session has ended is shown as it was typed. */
    @PostConstruct
    void load() {
        place = visitor.isSignedIn() ? service.place(address.slug()) : null;
    }

    public void send() {
        service.rate(address.slug(), draft);
        notices.tell("event.rating.message.sent");
        redirection.to(Page.EVENT, address.slug());
    }

    /** @return null when the session has ended */
    public RatingPlace getPlace() {
        return place;
    }

    public String getTitle() {
        return place == null ? "" : place.title();
    }

    public String getSlug() {
        return address.slug();
    }

    public String getWhen() {
        return times.full(place.time());
    }

    public boolean isAsking() {
        return place == null || (place.open() && !place.done());
    }

    public List<SelectItem> getScores() {
        return List.of(
                new SelectItem(1, words.say("event.rating.label.score1")),
                new SelectItem(2, words.say("event.rating.label.score2")),
                new SelectItem(3, words.say("event.rating.label.score3")),
                new SelectItem(4, words.say("event.rating.label.score4")),
                new SelectItem(5, words.say("event.rating.label.score5")));
    }

    public RatingDraft getDraft() {
        return draft;
    }
}
