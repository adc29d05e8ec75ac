package fr.gouv.hub.domain.discussion;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What became of those whom a post calls, as its author may know it.
 *
 * @param told handles of those who are told by mail
 * @param others those of nobody, of people who are no members, do not want to hear of the thread, or do not show themselves
 */
public record Called(List<String> told, List<String> others) {

    public Called {
        told = List.copyOf(told);
        others = List.copyOf(others);
    }

    /**
     * @param handles that the post calls
     * @param own the author's; he calls himself in vain
     */
    public static Called of(Set<String> handles, String own, List<Listener> listeners) {
        Set<String> told = new TreeSet<>();
        for (Listener listener : listeners) {
            if (listener.isCalledBy(handles) && listener.visible()) {
                told.add(listener.handle());
            }
        }
        List<String> others = handles.stream()
                .filter(handle -> !told.contains(handle) && !handle.equals(own))
                .toList();
        return new Called(List.copyOf(told), others);
    }

    public boolean isNobody() {
        return told.isEmpty() && others.isEmpty();
    }
}
