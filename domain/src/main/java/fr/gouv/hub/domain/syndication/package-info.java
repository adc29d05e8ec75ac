/**
 * What communities that live elsewhere publish there: their feeds and calendars, read from hosts that the hub's team has
 * listed.
 *
 * <p>Entry points: {@link fr.gouv.hub.domain.syndication.CommunitySource} (when it is read, and what came of it),
 * {@link fr.gouv.hub.domain.syndication.ImportTrouble} (what can go wrong). Depends on {@code community},
 * {@code news} and {@code event}.
 */
package fr.gouv.hub.domain.syndication;
