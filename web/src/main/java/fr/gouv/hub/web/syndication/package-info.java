/** How fresh the news of communities are that live elsewhere. */
package fr.gouv.hub.web.syndication;
