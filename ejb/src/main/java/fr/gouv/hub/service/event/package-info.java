/**
 * Events: the agenda, one event as each reader may see it, and what calendars elsewhere bring in.
 *
 * <p>{@link fr.gouv.hub.service.event.AgendaService} and {@link fr.gouv.hub.service.event.EventService} are the reader's side,
 * {@link fr.gouv.hub.service.event.EventImportService} the importer's. {@link fr.gouv.hub.service.event.AgendaQuery} holds the
 * one condition of every list of events, which decides what each reader may see.
 */
package fr.gouv.hub.service.event;
