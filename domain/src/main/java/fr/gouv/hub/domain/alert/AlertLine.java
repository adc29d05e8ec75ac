package fr.gouv.hub.domain.alert;

import java.time.Instant;

/**
 * One line of « mes alertes ».
 *
 * @param search query string of the directory, without its question mark
 * @param label the search in words
 * @param told how many communities it has told so far
 */
public record AlertLine(Long id, String search, String label, Instant createdAt, long told) {}
