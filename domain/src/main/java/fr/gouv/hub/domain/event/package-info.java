/**
 * Events of communities: what, when by which clocks, where, who organises.
 *
 * <p>Entry points: {@link fr.gouv.hub.domain.event.CommunityEvent} (rules), {@link fr.gouv.hub.domain.event.EventCriteria} and
 * {@link fr.gouv.hub.domain.event.EventSummary} (agenda), {@link fr.gouv.hub.domain.event.ImportedEvent} (calendars of
 * communities that live elsewhere), {@link fr.gouv.hub.domain.event.EventSeries} (events made together). Depends on {@code community}, {@code account} and {@code reference}.
 *
 * <p>An event keeps what its organiser typed (local date-time and zone) and the instants in UTC that follow from it; lists and
 * limits go by the instants, people read the local time.
 */
package fr.gouv.hub.domain.event;
