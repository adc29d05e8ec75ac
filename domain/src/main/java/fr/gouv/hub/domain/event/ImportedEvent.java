package fr.gouv.hub.domain.event;

import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * One event of another calendar, as it was read there. Texts may be of any length: what does not fit is cut.
 *
 * @param externalUid its name in that calendar, the same at each reading; one for each occurrence of a series
 * @param title empty or null: the community's name stands for it
 * @param description plain text or Markdown, may be null
 * @param start as clocks in the zone show it
 * @param end may be null or not after the start: then one hour later
 * @param zone any; one that is not French is told in the time of Paris
 * @param place null when it has none: then it is online
 * @param url where to learn more, http or https; null: where the community lives
 * @param cancelled whether that calendar says that it does not take place
 */
public record ImportedEvent(
        String externalUid,
        String title,
        String description,
        LocalDateTime start,
        LocalDateTime end,
        ZoneId zone,
        String place,
        String url,
        boolean cancelled) {}
