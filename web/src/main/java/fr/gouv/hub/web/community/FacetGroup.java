package fr.gouv.hub.web.community;

import fr.gouv.hub.domain.community.CommunityFilter;
import fr.gouv.hub.service.community.DirectoryCodes;
import java.util.List;

/**
 * A group of boxes.
 *
 * @param open whether the group shows its boxes from the start
 * @param more the query string that offers more values, or fewer again; null when all are there
 */
public record FacetGroup(CommunityFilter filter, boolean open, List<FacetValue> values, Widening more) {

    public FacetGroup {
        values = List.copyOf(values);
    }

    /** @return the name of the parameter that the boxes send */
    public String parameter() {
        return DirectoryCodes.parameter(filter);
    }

    /** @return the type of the boxes: only one activity at a time */
    public String type() {
        return filter == CommunityFilter.ACTIVITY ? "radio" : "checkbox";
    }
}
