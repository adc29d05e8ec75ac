/** The front page: figures of the hub and what is new. Reads other features; nobody imports it. */
package fr.gouv.hub.domain.home;
