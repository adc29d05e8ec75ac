/**
 * News: what a community, or the hub itself, wants known.
 *
 * <p>Entry points: {@link fr.gouv.hub.domain.news.NewsItem} (rules), {@link fr.gouv.hub.domain.news.NewsDraft} (the form),
 * {@link fr.gouv.hub.domain.news.NewsCriteria} and {@link fr.gouv.hub.domain.news.NewsSummary} (lists and feeds). Depends on
 * {@code reference}, {@code account} and {@code community}. An item of a community is read by whoever reads that community.
 */
package fr.gouv.hub.domain.news;
