package fr.gouv.hub.web.invitation;

import fr.gouv.hub.domain.community.CommunityHead;
import fr.gouv.hub.domain.invitation.ClosedInvitation;
import fr.gouv.hub.domain.invitation.InvitationDesk;
import fr.gouv.hub.domain.invitation.InvitationDraft;
import fr.gouv.hub.domain.invitation.InvitationLine;
import fr.gouv.hub.domain.invitation.InvitationOutcome;
import fr.gouv.hub.domain.invitation.InvitationReport;
import fr.gouv.hub.domain.invitation.InvitationStatus;
import fr.gouv.hub.domain.membership.CommunityRole;
import fr.gouv.hub.domain.shared.PageOf;
import fr.gouv.hub.service.community.CommunityService;
import fr.gouv.hub.service.invitation.InvitationDeskService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.PageLinks;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Visitor;
import fr.gouv.hub.web.shared.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Inviting one person or a whole list, and the invitations that wait. */
@Named
@RequestScoped
public class InvitationListView {

    /** What the address calls the invitations of each outcome; kept in bookmarks. */
    private static final Map<String, InvitationStatus> OUTCOMES = new LinkedHashMap<>();

    static {
        OUTCOMES.put("acceptees", InvitationStatus.ACCEPTED);
        OUTCOMES.put("declinees", InvitationStatus.DECLINED);
        OUTCOMES.put("annulees", InvitationStatus.CANCELLED);
        OUTCOMES.put("expirees", InvitationStatus.EXPIRED);
    }

    @Inject
    CommunityService communities;

    @Inject
    InvitationDeskService desk;

    @Inject
    Address address;

    @Inject
    HttpServletRequest request;

    @Inject
    PageLinks links;

    @Inject
    Visitor visitor;

    @Inject
    Words words;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private CommunityHead community;
    private final InvitationDraft draft = new InvitationDraft();
    private boolean everyRole;
    private InvitationReport report;
    private InvitationStatus outcome;
    private PageOf<ClosedInvitation> closed = new PageOf<>(List.of(), 0, 1, 1);
    private PageOf<InvitationLine> pending = new PageOf<>(List.of(), 0, 1, 1);

    /** A form that comes back after its session has ended keeps what was typed and shows nobody's address. */
    @PostConstruct
    void load() {
        community = communities.head(address.slug());
        outcome = OUTCOMES.get(request.getParameter("etat"));
        if (visitor.isSignedIn() && outcome != null) {
            closed = desk.closed(community.slug(), outcome, address.page());
        } else if (visitor.isSignedIn()) {
            InvitationDesk shown = desk.desk(community.slug(), address.page());
            everyRole = shown.everyRole();
            pending = shown.pending();
        }
    }

    /** Answers each address on this page: the report is what the animateur came for. */
    public void invite() {
        report = desk.invite(community.slug(), draft);
        pending = desk.pending(community.slug(), 1);
        draft.setAddresses(null);
    }

    /** @param id of the invitation, as the button sent it */
    public void cancel(String id) {
        desk.cancel(community.slug(), Address.key(id));
        notices.tell("invitation.list.message.cancelled");
        redirection.toLink(links.invitations(community.slug()) + "?etat=annulees");
    }

    /** @param id of the invitation, as the button sent it */
    public void resend(String id) {
        desk.resend(community.slug(), Address.key(id));
        notices.tell("invitation.list.message.resent");
        redirection.to(Page.INVITATIONS, community.slug());
    }

    /**
     * Invites once more whoever let an invitation expire, or undoes its being taken back.
     *
     * @param id of the former invitation, as the button sent it
     */
    public void again(String id) {
        InvitationOutcome answer = desk.inviteAgain(community.slug(), Address.key(id));
        if (answer == InvitationOutcome.INVITED) {
            notices.tell("invitation.list.message.again");
        } else {
            notices.tell("invitation.list.message.notAgain", words.name(answer));
        }
        redirection.to(Page.INVITATIONS, community.slug());
    }

    /** @return the outcome whose invitations are shown; null for those that wait */
    public InvitationStatus getOutcome() {
        return outcome;
    }

    /** @return the names of the outcomes in addresses */
    public List<String> getOutcomes() {
        return List.copyOf(OUTCOMES.keySet());
    }

    public InvitationStatus outcomeOf(String name) {
        return OUTCOMES.get(name);
    }

    public PageOf<ClosedInvitation> getClosed() {
        return closed;
    }

    public CommunityHead getCommunity() {
        return community;
    }

    public InvitationDraft getDraft() {
        return draft;
    }

    /** @return the roles that the caller may give */
    public List<SelectItem> getRoles() {
        return Stream.of(
                        CommunityRole.MEMBER,
                        CommunityRole.EVENT_ORGANISER,
                        CommunityRole.FACILITATOR,
                        CommunityRole.LEAD)
                .filter(role -> everyRole || !role.facilitates())
                .map(role -> new SelectItem(role, words.name(role)))
                .toList();
    }

    /** @return what became of the list that was just sent; null when none was */
    public InvitationReport getReport() {
        return report;
    }

    /** @return the answers in short, one sentence for each outcome that occurs */
    public List<String> getSummary() {
        return report == null
                ? List.of()
                : Arrays.stream(InvitationOutcome.values())
                        .filter(outcome -> report.count(outcome) > 0)
                        .map(outcome ->
                                words.say("invitation.list.label.summary", words.name(outcome), report.count(outcome)))
                        .toList();
    }

    public PageOf<InvitationLine> getPending() {
        return pending;
    }
}
