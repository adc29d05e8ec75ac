package fr.gouv.hub.domain.steering;

/**
 * What the publication of a proposal would take from the community that it comes out of.
 *
 * @param members how many of its members would be invited
 * @param threads how many of its threads were chosen; some may stay after all
 */
public record SplitPlan(String originSlug, String originName, long members, long threads) {}
