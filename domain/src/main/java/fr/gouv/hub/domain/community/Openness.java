package fr.gouv.hub.domain.community;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * How one joins a community and who sees it, together: nobody can join or ask to join what he may not know of, so a hidden
 * community takes members by invitation alone. Serialisable: a form that comes back with an error keeps it in its state.
 *
 * @param policy how one joins
 * @param visibility who sees what
 */
public record Openness(JoinPolicy policy, Visibility visibility) implements Serializable {

    /** @throws ImpossibleOpennessException when the pair contradicts itself */
    public Openness {
        if (!isPossible(policy, visibility)) {
            throw new ImpossibleOpennessException();
        }
    }

    public static boolean isPossible(JoinPolicy policy, Visibility visibility) {
        return visibility != Visibility.HIDDEN || policy == JoinPolicy.INVITATION;
    }

    /** Every pair that can be chosen, the most open first. */
    public static List<Openness> possible() {
        return Arrays.stream(Visibility.values())
                .flatMap(visibility -> Arrays.stream(JoinPolicy.values())
                        .filter(policy -> isPossible(policy, visibility))
                        .map(policy -> new Openness(policy, visibility)))
                .toList();
    }
}
