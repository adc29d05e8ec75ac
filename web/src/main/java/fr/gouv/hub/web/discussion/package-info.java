/** Pages of discussions. */
package fr.gouv.hub.web.discussion;
