package fr.gouv.hub.service.community;

import fr.gouv.hub.domain.community.CommunityActivity;
import fr.gouv.hub.domain.community.CommunityFilter;
import fr.gouv.hub.domain.community.CommunitySort;
import fr.gouv.hub.domain.community.JoinPolicy;
import fr.gouv.hub.domain.reference.CivilServiceBranch;
import java.util.Map;

/**
 * How the address of the directory calls things. These are kept in bookmarks and mails: add, never rename. Themes,
 * territories and administrations go by their own codes.
 */
public final class DirectoryCodes {

    public static final String SORT = "tri";
    public static final String PAGE = "page";

    private static final Map<CommunityFilter, String> PARAMETERS = Map.of(
            CommunityFilter.TEXT, "q",
            CommunityFilter.THEME, "theme",
            CommunityFilter.TERRITORY, "territoire",
            CommunityFilter.ADMINISTRATION, "administration",
            CommunityFilter.BRANCH, "versant",
            CommunityFilter.POLICY, "adhesion",
            CommunityFilter.ACTIVITY, "activite");

    public static final Map<CivilServiceBranch, String> BRANCHES = Map.of(
            CivilServiceBranch.STATE, "etat",
            CivilServiceBranch.TERRITORIAL, "territoriale",
            CivilServiceBranch.HOSPITAL, "hospitaliere");

    public static final Map<JoinPolicy, String> POLICIES =
            Map.of(JoinPolicy.OPEN, "libre", JoinPolicy.ON_REQUEST, "demande", JoinPolicy.INVITATION, "invitation");

    public static final Map<CommunityActivity, String> ACTIVITIES = Map.of(
            CommunityActivity.ACTIVE, "active",
            CommunityActivity.EVENT_SOON, "evenement",
            CommunityActivity.DORMANT, "dormante");

    public static final Map<CommunitySort, String> SORTS = Map.of(
            CommunitySort.NAME, "nom",
            CommunitySort.MEMBERS, "membres",
            CommunitySort.ACTIVITY, "activite",
            CommunitySort.NEWEST, "recentes");

    /** With {@link #ALL}: the filters offer every administration, not only those of the most communities. */
    public static final String ADMINISTRATIONS = "administrations";

    public static final String ALL = "toutes";

    public static final String LAYOUT = "vue";

    public static final Map<DirectoryLayout, String> LAYOUTS =
            Map.of(DirectoryLayout.LIST, "liste", DirectoryLayout.MAP, "carte");

    private DirectoryCodes() {}

    /** @return the name of the parameter that carries a group of filters */
    public static String parameter(CommunityFilter filter) {
        return PARAMETERS.get(filter);
    }

    /** @return the constant of that code, or null when there is none */
    public static <E> E read(Map<E, String> codes, String code) {
        return codes.entrySet().stream()
                .filter(entry -> entry.getValue().equals(code))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
