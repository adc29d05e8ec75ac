package fr.gouv.hub.web.desk;

import fr.gouv.hub.domain.desk.MemberCriteria;
import fr.gouv.hub.domain.desk.MemberLine;
import fr.gouv.hub.domain.desk.MemberSort;
import fr.gouv.hub.service.desk.DeskMembersService;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** The table's lines, a page at a time; never more than one page is held. */
final class MemberRows extends LazyDataModel<MemberLine> {

    private static final long serialVersionUID = 1L;

    private final transient DeskMembersService members;
    private final String slug;
    private final transient MemberCriteria criteria;
    private final int found;

    /** @param found how many lines there are */
    MemberRows(DeskMembersService members, String slug, MemberCriteria criteria, int found) {
        this.members = members;
        this.slug = slug;
        this.criteria = criteria;
        this.found = found;
        setRowCount(found);
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return found;
    }

    /** The browser says which lines: out of range means the nearest page. */
    @Override
    public List<MemberLine> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        int lastPage = Math.max(0, found - 1) / DeskMembersService.PAGE_SIZE * DeskMembersService.PAGE_SIZE;
        return found == 0
                ? List.of()
                : members.list(
                        slug,
                        criteria.sortedBy(sortOf(sorts)),
                        Math.max(0, Math.min(first, lastPage)),
                        DeskMembersService.PAGE_SIZE);
    }

    private MemberSort sortOf(Map<String, SortMeta> sorts) {
        return sorts.values().stream()
                .filter(sort -> sort.getOrder() != SortOrder.UNSORTED)
                .findFirst()
                .map(sort -> sortOf(sort.getField(), sort.getOrder() == SortOrder.DESCENDING))
                .orElse(criteria.sort());
    }

    private static MemberSort sortOf(String column, boolean backwards) {
        return switch (column) {
            case "name" -> backwards ? MemberSort.NAME_BACKWARDS : MemberSort.NAME;
            case "role" -> backwards ? MemberSort.ROLE_BACKWARDS : MemberSort.ROLE;
            default -> backwards ? MemberSort.NEWEST : MemberSort.OLDEST;
        };
    }

    @Override
    public String getRowKey(MemberLine line) {
        return Long.toString(line.agentId());
    }
}
