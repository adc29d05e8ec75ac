/** News for readers (lists, pages, feeds) and for those who write them. */
package fr.gouv.hub.service.news;
