/** The front page: the hub in figures, what is lively and new, and « mon hub ». Reads other features; nobody imports it. */
package fr.gouv.hub.web.home;
