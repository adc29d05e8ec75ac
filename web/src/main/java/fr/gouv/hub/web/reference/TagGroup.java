package fr.gouv.hub.web.reference;

import java.util.List;

/**
 * The boxes of one kind.
 *
 * @param parameter their name in the form
 * @param legend what they are, in words
 * @param chosen how many are ticked, in words; empty when none is
 */
public record TagGroup(String parameter, String legend, String chosen, List<TagBox> boxes) {

    public TagGroup {
        boxes = List.copyOf(boxes);
    }

    /** @return whether the boxes are shown from the start */
    public boolean open() {
        return !chosen.isEmpty();
    }
}
