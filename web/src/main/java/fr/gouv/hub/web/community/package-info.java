/**
 * The directory of communities and the page of one community.
 *
 * <p>Entry points: {@link fr.gouv.hub.web.community.CommunityListView}, {@link
 * fr.gouv.hub.web.community.CommunityShowView}. {@link fr.gouv.hub.web.community.DirectoryQuery} is what the directory's
 * address says; {@link fr.gouv.hub.web.community.CommunityCards} makes the cards, for the home page too. Depends on {@code
 * shared}.
 */
package fr.gouv.hub.web.community;
