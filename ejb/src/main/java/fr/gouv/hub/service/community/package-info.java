/** Finding communities: the directory with its facets, and one community as each reader may see it. */
package fr.gouv.hub.service.community;
