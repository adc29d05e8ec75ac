package fr.gouv.hub.domain.steering;

import java.util.Set;

/**
 * What somebody ticked on one page of a split.
 *
 * @param shownMembers memberships that the page showed; those that are not ticked are no longer chosen
 * @param shownThreads the same, of threads
 */
public record SplitChoice(Set<Long> shownMembers, Set<Long> members, Set<Long> shownThreads, Set<Long> threads) {

    /** Members that one split may invite. */
    public static final int MOST_MEMBERS = 500;

    public SplitChoice {
        shownMembers = Set.copyOf(shownMembers);
        members = Set.copyOf(members);
        shownThreads = Set.copyOf(shownThreads);
        threads = Set.copyOf(threads);
    }
}
