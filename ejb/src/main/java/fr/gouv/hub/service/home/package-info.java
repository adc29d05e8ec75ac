/** Figures of the front page. */
package fr.gouv.hub.service.home;
