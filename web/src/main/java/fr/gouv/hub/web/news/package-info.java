/** The pages of news: lists, one item, feeds, the writers' desk. */
package fr.gouv.hub.web.news;
