/**
 * The shell that every page stands in: addresses, filters, refusals turned into pages or messages, words, layout helpers.
 *
 * <p>Entry points: {@link fr.gouv.hub.web.shared.Page} (the one table of addresses, a new page starts with a line there),
 * {@code #{to}} for links, {@code #{words}} and {@code #{dates}} for texts, {@link fr.gouv.hub.web.shared.Notices} and
 * {@link fr.gouv.hub.web.shared.Redirection} at the end of an action, {@link fr.gouv.hub.web.shared.Address} for the
 * variables of the path. Depends on no feature; every feature of this module may use it.
 *
 * <p>A request travels: {@link fr.gouv.hub.web.shared.HeadersFilter} (which page, which headers) → {@link
 * fr.gouv.hub.web.shared.OriginFilter} (POSTs come from the portal) → {@link fr.gouv.hub.web.shared.PageFilter} (who may
 * open it) → the view. Whatever goes wrong in a view ends in {@link fr.gouv.hub.web.shared.HubExceptionHandler}.
 */
package fr.gouv.hub.web.shared;
