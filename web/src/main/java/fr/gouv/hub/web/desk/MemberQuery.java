package fr.gouv.hub.web.desk;

import fr.gouv.hub.domain.desk.MemberCriteria;
import fr.gouv.hub.domain.desk.MemberSort;
import fr.gouv.hub.domain.membership.CommunityRole;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What the address of the list of members asks for, whatever it holds. Codes are kept in bookmarks: add, never rename. */
final class MemberQuery {

    private static final Map<String, CommunityRole> ROLES = Map.of(
            "animation", CommunityRole.LEAD,
            "co-animation", CommunityRole.FACILITATOR,
            "evenements", CommunityRole.EVENT_ORGANISER,
            "membre", CommunityRole.MEMBER);

    private static final Map<String, MemberSort> SORTS = Map.of(
            "anciens", MemberSort.OLDEST,
            "nom", MemberSort.NAME,
            "nom-inverse", MemberSort.NAME_BACKWARDS,
            "role", MemberSort.ROLE,
            "role-inverse", MemberSort.ROLE_BACKWARDS);

    private MemberQuery() {}

    static MemberCriteria read(HttpServletRequest request) {
        return new MemberCriteria(
                request.getParameter("q"),
                ROLES.get(text(request, "role")),
                SORTS.getOrDefault(text(request, "tri"), MemberSort.NEWEST));
    }

    private static String text(HttpServletRequest request, String name) {
        String given = request.getParameter(name);
        return given == null ? "" : given;
    }

    /** @return « 12 » → 12; nothing, a word, 0 or less → 1; more than fits → past the end */
    static int page(HttpServletRequest request) {
        String digits = text(request, "page").strip();
        if (!digits.matches("[0-9]+")) {
            return 1;
        }
        return digits.length() > 7 ? 9_999_999 : Math.max(1, Integer.parseInt(digits));
    }

    static String codeOf(CommunityRole role) {
        return ROLES.entrySet().stream()
                .filter(entry -> entry.getValue() == role)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** @return the query string of the same members; empty when nothing narrows them */
    static String write(MemberCriteria criteria) {
        String role = criteria.role() == null ? "" : "&role=" + codeOf(criteria.role());
        String text =
                criteria.text().isEmpty() ? "" : "&q=" + URLEncoder.encode(criteria.text(), StandardCharsets.UTF_8);
        String both = text + role;
        return both.isEmpty() ? "" : "?" + both.substring(1);
    }
}
