package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.QuestionKind;
import fr.gouv.hub.domain.event.QuestionsDraft;
import fr.gouv.hub.service.event.EventQuestionService;
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
import java.util.Arrays;
import java.util.List;

/** What the organisers of an event ask of those who register. */
@Named
@RequestScoped
public class EventQuestionsView {

    @Inject
    EventQuestionService service;

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

    private QuestionsDraft draft;

    /** A form that comes back after its session has ended is shown as it was typed. */
    @PostConstruct
    void load() {
        draft = visitor.isSignedIn() ? service.edit(address.slug()) : new QuestionsDraft();
    }

    public void save() {
        service.ask(address.slug(), draft);
        notices.tell("event.questions.message.saved");
        redirection.to(Page.EVENT_PLAN, address.slug());
    }

    public QuestionsDraft getDraft() {
        return draft;
    }

    public List<SelectItem> getKinds() {
        return Arrays.stream(QuestionKind.values())
                .map(kind -> new SelectItem(kind, words.name(kind)))
                .toList();
    }

    public String getSlug() {
        return address.slug();
    }
}
