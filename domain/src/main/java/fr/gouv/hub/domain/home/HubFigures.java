package fr.gouv.hub.domain.home;

/**
 * The hub in four numbers.
 *
 * @param agents registered agents
 * @param goal agents to bring together first (5 000, announcement of March 2019)
 * @param communities communities listed
 * @param regions régions and overseas collectivities with at least one listed community
 */
public record HubFigures(long agents, long goal, long communities, long regions) {

    /** Share of the goal, from 0 to 100. */
    public int progress() {
        return (int) Math.min(100, agents * 100 / goal);
    }
}
