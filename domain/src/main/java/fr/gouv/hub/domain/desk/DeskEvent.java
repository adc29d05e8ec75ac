package fr.gouv.hub.domain.desk;

import java.time.LocalDate;

/**
 * An event of a community as its desk shows it.
 *
 * @param day by the clocks on the spot
 * @param capacity seats, or null when there is no limit
 * @param present how many were noted as present
 */
public record DeskEvent(
        String slug,
        String title,
        LocalDate day,
        boolean over,
        int registered,
        int waiting,
        Integer capacity,
        long present) {}
