package fr.gouv.hub.domain.discussion;

/**
 * Where a post stands.
 *
 * @param thread the thread's id
 * @param number of the post in it, from 1
 */
public record PostPlace(long thread, int number) {

    /** Posts on a page of a thread. A post is on the same page for ever. */
    public static final int PAGE_SIZE = 20;

    /** The page that it is on, from 1. */
    public int page() {
        return pageOf(number);
    }

    /** The page of the post of that number; the first one for a thread without posts. */
    public static int pageOf(int number) {
        return 1 + Math.max(0, number - 1) / PAGE_SIZE;
    }
}
