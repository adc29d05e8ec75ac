/**
 * Reads the feeds of communities that live elsewhere: only from listed hosts, never from inside a private network, within
 * bounds of size and time.
 */
package fr.gouv.hub.service.syndication;
