package fr.gouv.hub.web.reference;

import java.util.List;

/**
 * The boxes of one kind.
 *
 * @param parameter their name in the form
 * @param legend what they are, in words
 * @param chosen those that are ticked, in words; empty when none is
 * @param open whether the boxes are shown from the start
 */
public record TagGroup(String parameter, String legend, String chosen, boolean open, List<TagBox> boxes) {

    public TagGroup {
        boxes = List.copyOf(boxes);
    }

    /** The same, its boxes hidden until they are asked for: what is ticked is read in words. */
    public TagGroup folded() {
        return new TagGroup(parameter, legend, chosen, false, boxes);
    }
}
