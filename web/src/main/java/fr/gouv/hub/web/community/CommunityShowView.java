package fr.gouv.hub.web.community;

import fr.gouv.hub.domain.community.CommunityDetails;
import fr.gouv.hub.domain.community.CommunityFilter;
import fr.gouv.hub.domain.community.Hosting;
import fr.gouv.hub.service.community.CommunityService;
import fr.gouv.hub.service.community.DirectoryCodes;
import fr.gouv.hub.service.community.DirectoryQuery;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Markdown;
import fr.gouv.hub.web.shared.PageLinks;
import fr.gouv.hub.web.shared.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Function;

/** One community. */
@Named
@RequestScoped
public class CommunityShowView {

    @Inject
    CommunityService communities;

    @Inject
    CommunityBadges badgeMaker;

    @Inject
    Address address;

    @Inject
    PageLinks links;

    @Inject
    Markdown markdown;

    @Inject
    Words words;

    private CommunityDetails community;
    private List<Badge> badges;
    private List<ActiveFilter> themes;
    private List<ActiveFilter> territories;
    private List<ActiveFilter> administrations;
    private List<ActiveFilter> branches;
    private String description;
    private String charter;

    /** @throws fr.gouv.hub.domain.shared.NotFoundException when the reader may not know of it */
    public void load() {
        community = communities.get(address.slug());
        badges = badgeMaker.all(
                community.hosting(), community.externalPlace(), community.joinPolicy(), community.status());
        themes = tags(community.themes(), CommunityFilter.THEME, t -> t.code(), t -> t.name());
        territories = tags(community.territories(), CommunityFilter.TERRITORY, t -> t.code(), t -> t.name());
        administrations =
                tags(community.administrations(), CommunityFilter.ADMINISTRATION, a -> a.code(), a -> a.shortName());
        branches = tags(community.branches(), CommunityFilter.BRANCH, DirectoryCodes.BRANCHES::get, words::name);
        description = markdown.html(community.description());
        charter = markdown.html(community.charter());
    }

    private <T> List<ActiveFilter> tags(
            List<T> items, CommunityFilter filter, Function<T, String> code, Function<T, String> name) {
        return items.stream()
                .map(item -> new ActiveFilter(
                        name.apply(item), links.communities() + DirectoryQuery.only(filter, code.apply(item))))
                .toList();
    }

    public CommunityDetails getCommunity() {
        return community;
    }

    /** @return whether somebody should animate it: it lives here and agents find it */
    public boolean isOrphanable() {
        return isHosted() && community.status().isOpenToAgents();
    }

    public List<Badge> getBadges() {
        return badges;
    }

    public List<ActiveFilter> getThemes() {
        return themes;
    }

    public List<ActiveFilter> getTerritories() {
        return territories;
    }

    public List<ActiveFilter> getAdministrations() {
        return administrations;
    }

    public List<ActiveFilter> getBranches() {
        return branches;
    }

    /** @return safe HTML */
    public String getDescription() {
        return description;
    }

    /** @return safe HTML; empty when there is no charter */
    public String getCharter() {
        return charter;
    }

    /** @return whether the number of members means something: nobody counts those of a community that lives elsewhere */
    public boolean isHosted() {
        return community.hosting() == Hosting.HOSTED;
    }
}
