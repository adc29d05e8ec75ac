package fr.gouv.hub.service.event;

/**
 * A calendar entry for one person, as it goes into a mail (RFC 5546, RFC 6047).
 *
 * @param method REQUEST, CANCEL, or PUBLISH when it is about several events
 * @param text of the attachment
 */
public record CalendarMessage(String method, String text) {}
