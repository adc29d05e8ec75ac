package fr.gouv.hub.domain.steering;

/**
 * A thread of the community that another comes out of.
 *
 * @param chosen whether it will move to the new one
 */
public record SplitThread(long id, String title, int postCount, boolean chosen) {}
