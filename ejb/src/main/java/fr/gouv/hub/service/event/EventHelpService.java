package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventCursor;
import fr.gouv.hub.domain.event.EventRefusedException;
import fr.gouv.hub.domain.event.HelpAnswered;
import fr.gouv.hub.domain.event.HelpAsked;
import fr.gouv.hub.domain.event.HelpEnded;
import fr.gouv.hub.domain.event.HelpPlace;
import fr.gouv.hub.domain.event.HelpedEvent;
import fr.gouv.hub.domain.event.HelpedEvents;
import fr.gouv.hub.domain.event.HelperMissingException;
import fr.gouv.hub.domain.event.SeriesScope;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.community.CommunityRepository;
import fr.gouv.hub.service.event.SeriesLocks.Locked;
import fr.gouv.hub.service.membership.MembershipRights;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Communities that help others with their events: they are asked, answer, and stop. */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class EventHelpService {

    @Inject
    EventRepository events;

    @Inject
    EventHelpRepository helps;

    @Inject
    EventOrganisers organisers;

    @Inject
    SeriesLocks locks;

    @Inject
    CommunityRepository communities;

    @Inject
    MembershipRights rights;

    @Inject
    Event<HelpAsked> asked;

    @Inject
    Event<HelpAnswered> answered;

    @Inject
    Event<HelpEnded> ended;

    @Inject
    Clock clock;

    /**
     * Asks another community to help with an event, or with dates of its series and those that are added later; its animateurs
     * are told once.
     *
     * @param helperSlug a community that everybody may know of
     * @throws HelperMissingException when there is none, or it takes part already
     */
    public void ask(String slug, String helperSlug, SeriesScope scope) {
        if (scope == SeriesScope.ONE) {
            CommunityEvent event = organisers.locked(slug);
            Community helper = communities.findListed(helperSlug).orElseThrow(HelperMissingException::new);
            if (!event.invite(helper, clock.instant())) {
                throw new HelperMissingException();
            }
            asked.fire(new HelpAsked(event.id(), helper.id(), 0));
        } else {
            Locked some = locks.lock(slug, scope);
            Community helper = communities.findListed(helperSlug).orElseThrow(HelperMissingException::new);
            List<CommunityEvent> dates = some.series().invite(helper, some.dates(), clock.instant());
            if (dates.isEmpty()) {
                throw new HelperMissingException();
            }
            asked.fire(new HelpAsked(dates.get(0).id(), helper.id(), dates.size()));
        }
    }

    /**
     * A community that was asked to help with an event says yes or no; those who organise it are told by one mail.
     *
     * @throws ForbiddenException unless the caller organises events of that community
     * @throws EventRefusedException when it is not asked
     */
    public void answer(String communitySlug, String slug, boolean yes) {
        Community helper = rights.requireOrganiser(communitySlug);
        CommunityEvent event = events.lock(
                events.find(slug).orElseThrow(EventRefusedException::notInvited).id());
        if (event.answer(helper.id(), yes, clock.instant())) {
            answered.fire(new HelpAnswered(event.id(), helper.id(), yes, 0));
        }
    }

    /**
     * The same for the whole series of an event: all dates that it is asked for, and those that are added later.
     *
     * @throws ForbiddenException unless the caller organises events of that community
     * @throws EventRefusedException when it is not asked
     */
    public void answerSeries(String communitySlug, String slug, boolean yes) {
        Community helper = rights.requireOrganiser(communitySlug);
        CommunityEvent asked =
                events.find(slug).filter(one -> one.seriesId() != null).orElseThrow(EventRefusedException::notInvited);
        Locked all = locks.lock(asked, SeriesScope.ALL);
        List<CommunityEvent> dates = all.series().answer(helper.id(), yes, all.dates(), clock.instant());
        if (!dates.isEmpty()) {
            answered.fire(new HelpAnswered(dates.get(0).id(), helper.id(), yes, dates.size()));
        }
    }

    /**
     * Takes a proposal back that has no answer: for the whole series, when that was asked.
     *
     * @return the name of the community
     * @throws NotFoundException when the caller may not know of the event
     * @throws ForbiddenException unless he organises events of the event's community
     * @throws EventRefusedException when it is not asked, or has answered
     */
    public String takeBack(String slug, long helper) {
        CommunityEvent event = organisers.organised(slug);
        if (event.seriesId() == null) {
            events.lock(event.id()).takeBack(helper, clock.instant());
        } else {
            Locked all = locks.lock(event, SeriesScope.ALL);
            all.series().takeBack(helper, all.date(), all.dates(), clock.instant());
        }
        return communities.get(helper).name();
    }

    /**
     * What a community helps with.
     *
     * @param after where the list goes on; null: from the beginning
     * @throws ForbiddenException unless the caller organises events of the community
     */
    public HelpedEvents helped(String communitySlug, EventCursor after) {
        Community helper = rights.requireOrganiser(communitySlug);
        // one more than a page tells whether there is another
        List<HelpedEvent> found = helps.helped(helper.id(), clock.instant(), after, HelpedEvents.PAGE_SIZE + 1);
        List<HelpedEvent> resting = after == null ? helps.resting(helper.id(), clock.instant()) : List.of();
        if (found.size() <= HelpedEvents.PAGE_SIZE) {
            return new HelpedEvents(helper.name(), found, null, resting);
        }
        HelpedEvent last = found.get(HelpedEvents.PAGE_SIZE - 1);
        return new HelpedEvents(
                helper.name(),
                found.subList(0, HelpedEvents.PAGE_SIZE),
                new EventCursor(last.time().startsAt(), last.id(), false),
                resting);
    }

    /**
     * An event that a community helps with, or did.
     *
     * @throws NotFoundException when it never took part
     * @throws ForbiddenException unless the caller organises events of the community
     */
    public HelpPlace place(String communitySlug, long id) {
        return helps.place(rights.requireOrganiser(communitySlug), id, clock.instant())
                .orElseThrow(NotFoundException::new);
    }

    /** Nothing that its lock guards is read here: it would not be read again under the lock. */
    private CommunityEvent helpedBy(Community helper, long id) {
        if (!helps.tookPart(helper.id(), id)) {
            throw new NotFoundException();
        }
        return events.get(id);
    }

    /**
     * A community stops helping with an event, or with dates of its series and those that would be added; those who organise
     * it are told by one mail. What is over stays as it was.
     *
     * @return how many events it leaves
     * @throws NotFoundException when it never took part
     * @throws EventRefusedException when it does not help any more
     * @throws ForbiddenException unless the caller organises events of the community
     */
    public int leave(String communitySlug, long id, SeriesScope scope) {
        Community helper = rights.requireOrganiser(communitySlug);
        CommunityEvent date = helpedBy(helper, id);
        Instant now = clock.instant();
        if (scope == SeriesScope.ONE) {
            CommunityEvent event = events.lock(date.id());
            event.leave(helper.id(), now);
            ended.fire(new HelpEnded(event.id(), helper.id(), false, 1, false));
            return 1;
        }
        Locked some = locks.lock(date, scope);
        boolean later = some.series().isHelpedBy(helper.id());
        List<CommunityEvent> left = some.series().leave(helper.id(), some.dates(), now);
        long first = left.isEmpty() ? date.id() : left.get(0).id();
        ended.fire(new HelpEnded(first, helper.id(), true, left.size(), later));
        return left.size();
    }
}
