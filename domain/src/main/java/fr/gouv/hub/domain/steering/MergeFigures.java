package fr.gouv.hub.domain.steering;

/**
 * What a community has that would move to another.
 *
 * @param members those of the one that would end
 * @param common those of them who are members of the other too
 * @param requests those that wait
 * @param freeRequests those of them whose candidates are neither members of the other nor waiting for it
 * @param calendars how many calendars the two read
 */
public record MergeFigures(
        long members,
        long common,
        long requests,
        long freeRequests,
        long invitations,
        long threads,
        long news,
        long events,
        long sources,
        long calendars) {

    /** Members that the other gains. */
    public long newMembers() {
        return members - common;
    }
}
