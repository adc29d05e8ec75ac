package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.account.StaleEditException;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventQuestion;
import fr.gouv.hub.domain.event.QuestionsDraft;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** What the organisers of an event ask of those who register. */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class EventQuestionService {

    @Inject
    EventOrganisers organisers;

    @Inject
    Clock clock;

    /**
     * The form.
     *
     * @throws fr.gouv.hub.domain.shared.NotFoundException when the caller may not know of the event
     * @throws fr.gouv.hub.domain.shared.ForbiddenException unless he organises events of its community
     */
    public QuestionsDraft edit(String slug) {
        CommunityEvent event = organisers.organised(slug);
        QuestionsDraft draft = new QuestionsDraft();
        draft.fill(event.questions());
        draft.setRevision(event.revision());
        return draft;
    }

    /**
     * @throws fr.gouv.hub.domain.event.QuestionRefusedException when one cannot be asked so, or somebody has answered
     * @throws StaleEditException when somebody changed the event since the form was shown
     */
    public void ask(String slug, QuestionsDraft draft) {
        List<EventQuestion> asked = draft.read();
        CommunityEvent event = organisers.locked(slug);
        if (event.revision() != draft.getRevision()) {
            throw new StaleEditException();
        }
        event.ask(asked, clock.instant());
    }
}
