package fr.gouv.hub.web.steering;

import fr.gouv.hub.domain.community.CommunityHead;
import fr.gouv.hub.domain.steering.ChangeKind;
import fr.gouv.hub.domain.steering.ChangeLine;
import fr.gouv.hub.domain.steering.CommunityLife;
import fr.gouv.hub.domain.steering.RoleStep;
import fr.gouv.hub.service.community.CommunityService;
import fr.gouv.hub.service.steering.CommunityLifeService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Visitor;
import fr.gouv.hub.web.shared.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The life of a community: its state, its address, its history, and what the reader may do about them. */
@Named
@RequestScoped
public class SteeringLifeView {

    @Inject
    CommunityService communities;

    @Inject
    CommunityLifeService service;

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

    private CommunityHead community;
    private CommunityLife life;
    private String motive;
    private String confirmation;
    private String slug;

    /** A form that comes back after its session has ended offers nothing. */
    @PostConstruct
    void load() {
        if (visitor.isSignedIn()) {
            life = service.life(address.slug());
            community = life.head();
        } else {
            community = communities.head(address.slug());
        }
        slug = community.slug();
    }

    public void begin() {
        service.begin(community.slug());
        finish("steering.life.message.begun", community.slug());
    }

    public void publish() {
        service.publish(community.slug());
        finish("steering.life.message.published", community.slug());
    }

    public void sendBack() {
        service.sendBack(community.slug(), motive);
        finish("steering.life.message.sentBack", community.slug());
    }

    public void sleep() {
        service.fallAsleep(community.slug());
        finish("steering.life.message.asleep", community.slug());
    }

    public void wake() {
        service.wake(community.slug());
        finish("steering.life.message.awake", community.slug());
    }

    public void archive() {
        service.archive(community.slug(), confirmation, motive);
        finish("steering.life.message.archived", community.slug());
    }

    public void move() {
        finish("steering.life.message.moved", service.move(community.slug(), slug));
    }

    /** @param membershipId of the volunteer, as the button sent it */
    public void appoint(String membershipId) {
        service.appoint(community.slug(), Address.key(membershipId));
        finish("steering.life.message.appointed", community.slug());
    }

    private void finish(String message, String where) {
        notices.tell(message, community.name());
        redirection.to(Page.LIFE, where);
    }

    public CommunityHead getCommunity() {
        return community;
    }

    /** @return null when the session has ended */
    public CommunityLife getLife() {
        return life;
    }

    /** @return what it was before, or why; who had and has which role */
    public String detail(ChangeLine line) {
        return line.kind() == ChangeKind.ROLE
                ? RoleStep.read(line.detail())
                        .map(step -> words.say(
                                "steering.life.label.role",
                                subject(line.subject()),
                                words.name(step.before()),
                                words.name(step.after())))
                        .orElse("")
                : line.detail();
    }

    private String subject(ChangeLine.Subject subject) {
        if (subject.erased()) {
            return words.say("steering.life.label.erased");
        }
        String full = subject.name().full();
        return full == null ? words.say("steering.life.label.member") : full;
    }

    public String getMotive() {
        return motive;
    }

    public void setMotive(String motive) {
        this.motive = motive;
    }

    public String getConfirmation() {
        return confirmation;
    }

    public void setConfirmation(String confirmation) {
        this.confirmation = confirmation;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }
}
