package fr.gouv.hub.web.steering;

import fr.gouv.hub.domain.community.CommunityDetails;
import fr.gouv.hub.domain.community.CommunityDraft;
import fr.gouv.hub.domain.community.Hosting;
import fr.gouv.hub.domain.community.Openness;
import fr.gouv.hub.domain.community.RequestQuestions;
import fr.gouv.hub.domain.steering.CommunitySettings;
import fr.gouv.hub.service.community.CommunityService;
import fr.gouv.hub.service.steering.CommunitySettingsService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Visitor;
import fr.gouv.hub.web.shared.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;

/** The settings of a community, for its animateurs. */
@Named
@RequestScoped
public class SteeringSettingsView {

    @Inject
    CommunityService communities;

    @Inject
    CommunitySettingsService settings;

    @Inject
    SteeringTagBoxes boxes;

    @Inject
    Address address;

    @Inject
    Visitor visitor;

    @Inject
    FacesContext faces;

    @Inject
    Words words;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private CommunityDetails community;
    private CommunityDraft draft;
    private List<QuestionField> questions;

    /** A form that comes back after its session has ended is shown as it was typed, without the present settings. */
    @PostConstruct
    void load() {
        if (visitor.isSignedIn()) {
            CommunitySettings shown = settings.settings(address.slug());
            community = shown.community();
            draft = shown.draft();
        } else {
            community = communities.get(address.slug());
            draft = new CommunityDraft();
        }
        if (faces.isPostback()) {
            boxes.read(draft);
        } else {
            boxes.show(draft);
        }
        List<String> present = draft.getQuestions();
        questions = IntStream.range(0, RequestQuestions.MOST)
                .mapToObj(i -> new QuestionField(
                        words.say("steering.settings.label.question", i + 1), i < present.size() ? present.get(i) : ""))
                .toList();
    }

    public void save() {
        draft.setQuestions(questions.stream()
                .map(QuestionField::getText)
                .filter(text -> text != null)
                .toList());
        long waiting = settings.save(community.slug(), draft);
        if (waiting > 0) {
            notices.tell("steering.settings.message.opened", waiting);
            redirection.to(Page.REQUESTS, community.slug());
        } else {
            notices.tell("steering.settings.message.saved");
            redirection.to(Page.COMMUNITY, community.slug());
        }
    }

    /** @return whether the community lives elsewhere: it has neither members nor a policy, its card leads there */
    public boolean isElsewhere() {
        return community.hosting() == Hosting.REFERENCED;
    }

    /** @return the pairs of policy and visibility that are possible */
    public List<SelectItem> getOpennesses() {
        return opennesses(words);
    }

    static List<SelectItem> opennesses(Words words) {
        return Openness.possible().stream()
                .map(pair -> new SelectItem(
                        pair,
                        words.say(
                                "steering.settings.label.openness",
                                words.name(pair.policy()),
                                words.name(pair.visibility()))))
                .toList();
    }

    public CommunityDetails getCommunity() {
        return community;
    }

    public CommunityDraft getDraft() {
        return draft;
    }

    public List<QuestionField> getQuestions() {
        return questions;
    }
}
