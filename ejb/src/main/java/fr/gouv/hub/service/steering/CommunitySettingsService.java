package fr.gouv.hub.service.steering;

import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.account.StaleEditException;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.community.CommunityAccess;
import fr.gouv.hub.domain.community.CommunityDetails;
import fr.gouv.hub.domain.community.CommunityDraft;
import fr.gouv.hub.domain.community.CommunityPublished;
import fr.gouv.hub.domain.community.CommunityReader;
import fr.gouv.hub.domain.community.CommunityTags;
import fr.gouv.hub.domain.community.Hosting;
import fr.gouv.hub.domain.community.JoinPolicy;
import fr.gouv.hub.domain.community.NameTakenException;
import fr.gouv.hub.domain.community.Openness;
import fr.gouv.hub.domain.community.Visibility;
import fr.gouv.hub.domain.reference.AdministrationItem;
import fr.gouv.hub.domain.reference.TerritoryItem;
import fr.gouv.hub.domain.reference.ThemeItem;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.steering.ChangeKind;
import fr.gouv.hub.domain.steering.CommunitySettings;
import fr.gouv.hub.service.account.CurrentAgent;
import fr.gouv.hub.service.community.CommunityReaders;
import fr.gouv.hub.service.community.CommunityRepository;
import fr.gouv.hub.service.community.CommunityService;
import fr.gouv.hub.service.membership.MembershipRequestRepository;
import fr.gouv.hub.service.membership.MembershipRights;
import fr.gouv.hub.service.shared.Throttle;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;

/** What the animateurs of a community decide about it. */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class CommunitySettingsService {

    @Inject
    CommunityRepository communities;

    @Inject
    CommunityReaders readers;

    @Inject
    CommunityService details;

    @Inject
    MembershipRights rights;

    @Inject
    MembershipRequestRepository requests;

    @Inject
    CommunityChangeRepository changes;

    @Inject
    TagResolver tags;

    @Inject
    Throttle throttle;

    @Inject
    CurrentAgent currentAgent;

    @Inject
    Event<CommunityPublished> published;

    /**
     * The settings as they are, to change.
     *
     * @throws ForbiddenException unless the caller is an animateur of the community, or oversees the hub when it lives elsewhere
     */
    public CommunitySettings settings(String slug) {
        CommunityDetails present = details.get(slug);
        return new CommunitySettings(present, draft(required(slug, present.hosting()), present));
    }

    /** Nobody animates a community that lives elsewhere: its card is kept by those who oversee the hub, and by them alone. */
    private Community required(String slug, Hosting hosting) {
        if (hosting == Hosting.HOSTED) {
            return rights.requireLead(slug);
        }
        if (!currentAgent.isOverseer()) {
            throw new ForbiddenException("steering.error.notOverseer");
        }
        return readers.get(slug).community();
    }

    private static CommunityDraft draft(Community community, CommunityDetails present) {
        CommunityDraft draft = new CommunityDraft();
        draft.setName(community.name());
        draft.setPurpose(community.purpose());
        draft.setDescription(community.description());
        draft.setCharter(community.charter());
        draft.setContactEmail(community.contactEmail());
        draft.setHosting(community.hosting());
        draft.setExternalUrl(community.externalUrl());
        draft.setExternalPlace(community.externalPlace());
        draft.setOpenness(new Openness(community.joinPolicy(), community.visibility()));
        draft.setThemes(codes(present.themes(), ThemeItem::code));
        draft.setTerritories(codes(present.territories(), TerritoryItem::code));
        draft.setAdministrations(codes(present.administrations(), AdministrationItem::code));
        draft.setBranches(new HashSet<>(present.branches()));
        draft.setQuestions(community.questions().lines());
        draft.setVersion(community.settingsVersion());
        return draft;
    }

    private static <T> Set<String> codes(Iterable<T> items, Function<T, String> code) {
        Set<String> codes = new LinkedHashSet<>();
        items.forEach(item -> codes.add(code.apply(item)));
        return codes;
    }

    /**
     * Keeps new settings; present members stay, whatever the policy becomes.
     *
     * @return how many pending requests may now be accepted in one go, because the community has become open to all
     * @throws ForbiddenException unless the caller is an animateur of the community, or oversees the hub when it lives elsewhere
     * @throws fr.gouv.hub.domain.community.ElsewhereException when it lives elsewhere and nobody can be led there
     * @throws StaleEditException when the settings were changed since the draft was made
     * @throws NameTakenException when another community that is not hidden has that name, and this one is not either
     */
    public long save(String slug, CommunityDraft draft) {
        Community community = communities.lock(
                required(slug, readers.get(slug).community().hosting()).id());
        throttle.queue("community", "name");
        Openness before = new Openness(community.joinPolicy(), community.visibility());
        Openness wanted = community.hosting() == Hosting.HOSTED ? draft.getOpenness() : before;
        if (wanted.visibility() != Visibility.HIDDEN
                && communities.isNameTaken(draft.getName().strip(), community.id())) {
            throw new NameTakenException();
        }
        String name = community.name();
        boolean listed = isListed(community);
        CommunityTags chosen = tags.of(draft);
        boolean tagged = community.isTagged(chosen);
        community.revise(draft, chosen);
        if (!community.name().equals(name)) {
            changes.add(community, ChangeKind.RENAMED, currentAgent.get(), name);
        }
        if (!before.equals(wanted)) {
            changes.add(community, ChangeKind.OPENNESS, currentAgent.get(), null);
        }
        if (!tagged) {
            changes.add(community, ChangeKind.TAGS, currentAgent.get(), null);
        }
        if (!listed && isListed(community)) {
            communities.flush();
            published.fire(new CommunityPublished(community.id()));
        }
        boolean opened = before.policy() != JoinPolicy.OPEN && community.joinPolicy() == JoinPolicy.OPEN;
        return opened ? requests.countPending(community.id()) : 0;
    }

    private static boolean isListed(Community community) {
        return CommunityAccess.of(community.status(), community.visibility(), CommunityReader.VISITOR)
                .isKnown();
    }
}
