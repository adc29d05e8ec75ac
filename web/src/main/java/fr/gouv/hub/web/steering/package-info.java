/**
 * Pages that run a community: its settings, its proposal, its life. {@link fr.gouv.hub.web.steering.SteeringTagBoxes} are the
 * boxes of themes, territories, administrations and branches that two forms share.
 */
package fr.gouv.hub.web.steering;
