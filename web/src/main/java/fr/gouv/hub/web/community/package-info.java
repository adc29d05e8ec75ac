/**
 * The directory of communities and the page of one community.
 *
 * <p>Entry points: {@link fr.gouv.hub.web.community.CommunityListView}, {@link
 * fr.gouv.hub.web.community.CommunityShowView}. {@link fr.gouv.hub.service.community.DirectoryQuery} is what the directory's
 * address says. Depends on {@code shared}. What these pages show about people (animateurs, the reader's own place) comes
 * from beans of {@code membership}, which the views name beside these.
 */
package fr.gouv.hub.web.community;
