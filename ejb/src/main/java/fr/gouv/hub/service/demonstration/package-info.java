/**
 * The demonstration data: fictitious agents, communities, memberships and requests to show the portal with.
 *
 * <p>Entry point: {@link fr.gouv.hub.service.demonstration.DemonstrationData}, called at start-up where the demonstration
 * is switched on, never in production. The data are the CSV files of the resource folder {@code demonstration}: RFC 4180,
 * UTF-8, several values in one cell separated by {@code |}, instants given as a number of days before the load.
 *
 * <p>Depends on the tables only, by JDBC: the rules of the aggregates hold for what agents do, not for a history that is
 * made up. Reference data (territories, administrations, themes) come from the migrations. Tells no fact.
 *
 * <p>The mail that the demonstration catches is read by {@link fr.gouv.hub.service.demonstration.CaughtMailService}.
 */
package fr.gouv.hub.service.demonstration;
