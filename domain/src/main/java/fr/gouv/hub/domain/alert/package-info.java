/**
 * « Prévenez-moi »: an agent keeps a search of the directory and is told, once, of each community that matches it when that
 * community becomes visible.
 *
 * <p>Entry point: {@link fr.gouv.hub.domain.alert.CommunityAlert}. Depends on {@code account}; hears
 * {@code CommunityPublished}. Tells: {@link fr.gouv.hub.domain.alert.AlertMatched}.
 */
package fr.gouv.hub.domain.alert;
