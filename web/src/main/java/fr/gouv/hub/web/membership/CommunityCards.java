package fr.gouv.hub.web.membership;

import fr.gouv.hub.domain.community.CommunitySummary;
import fr.gouv.hub.domain.community.Hosting;
import fr.gouv.hub.domain.community.NextEvent;
import fr.gouv.hub.domain.membership.CommunityRole;
import fr.gouv.hub.domain.membership.FacilitatorName;
import fr.gouv.hub.domain.membership.MyStatus;
import fr.gouv.hub.domain.reference.TerritoryItem;
import fr.gouv.hub.service.membership.MembershipCardService;
import fr.gouv.hub.web.community.Badge;
import fr.gouv.hub.web.community.CommunityBadges;
import fr.gouv.hub.web.shared.Dates;
import fr.gouv.hub.web.shared.PageLinks;
import fr.gouv.hub.web.shared.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Words the communities of a list: one statement for all their animateurs, two for what the reader is to them. */
@ApplicationScoped
public class CommunityCards {

    private static final int MOST_TERRITORIES = 2;

    @Inject
    MembershipCardService people;

    @Inject
    PageLinks links;

    @Inject
    CommunityBadges badges;

    @Inject
    Dates dates;

    @Inject
    Words words;

    public List<CommunityCard> of(List<CommunitySummary> communities) {
        List<Long> ids = communities.stream().map(CommunitySummary::id).toList();
        Map<Long, List<FacilitatorName>> facilitators = people.facilitators(ids);
        Map<Long, MyStatus> mine = people.mine(ids);
        return communities.stream()
                .map(community -> card(
                        community,
                        facilitators.getOrDefault(community.id(), List.of()),
                        mine.getOrDefault(community.id(), MyStatus.NONE)))
                .toList();
    }

    CommunityCard card(CommunitySummary community, List<FacilitatorName> facilitators, MyStatus mine) {
        return new CommunityCard(
                links.community(community.slug()),
                community.name(),
                community.purpose(),
                badges(community, facilitators, mine),
                // nobody counts the members of a community that lives elsewhere
                community.hosting() == Hosting.REFERENCED
                        ? ""
                        : words.say("community.card.label.members", community.memberCount()),
                facilitators(facilitators),
                territories(community.territories()),
                next(community.next()));
    }

    private String next(NextEvent event) {
        return event == null ? "" : words.say("community.card.label.next", event.title(), dates.day(event.start()));
    }

    private List<Badge> badges(CommunitySummary community, List<FacilitatorName> facilitators, MyStatus mine) {
        List<Badge> all = new ArrayList<>();
        if (mine.isFacilitator()) {
            all.add(new Badge(words.say("membership.card.label.facilitator"), "success"));
        } else if (mine.isMember()) {
            all.add(new Badge(words.say("membership.card.label.member"), "success"));
        } else if (mine.isRequestPending()) {
            all.add(new Badge(words.say("membership.card.label.pending"), "new"));
        }
        if (!mine.isMember() || community.hosting() == Hosting.REFERENCED) {
            all.add(badges.joining(community.hosting(), community.externalPlace(), community.joinPolicy()));
        }
        badges.status(community.status()).ifPresent(all::add);
        if (community.hosting() == Hosting.HOSTED
                && community.status().isOpenToAgents()
                && facilitators.stream().noneMatch(one -> one.role() == CommunityRole.LEAD)) {
            all.add(new Badge(words.say("membership.card.label.noLead"), "warning"));
        }
        return all;
    }

    private String facilitators(List<FacilitatorName> facilitators) {
        return switch (facilitators.size()) {
            case 0 -> "";
            case 1 -> words.say("membership.card.label.by", facilitators.get(0).displayName());
            default ->
                words.say(
                        "membership.card.label.byTwo",
                        facilitators.get(0).displayName(),
                        facilitators.get(1).displayName());
        };
    }

    /** A département goes without saying beside its région. */
    private String territories(List<TerritoryItem> territories) {
        Set<Integer> listed = territories.stream().map(TerritoryItem::id).collect(Collectors.toSet());
        List<String> names = territories.stream()
                .filter(territory -> territory.parentId() == null || !listed.contains(territory.parentId()))
                .map(TerritoryItem::name)
                .toList();
        if (names.isEmpty()) {
            return "";
        }
        return words.say(
                "community.card.label.territories",
                String.join(", ", names.subList(0, Math.min(MOST_TERRITORIES, names.size()))),
                Math.max(0, names.size() - MOST_TERRITORIES));
    }
}
