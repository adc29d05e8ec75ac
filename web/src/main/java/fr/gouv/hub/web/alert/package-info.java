/**
 * « Prévenez-moi »: keeping a search of the directory, « mes alertes ». Depends on {@code community}, which names the filters
 * of a search, and {@code shared}.
 */
package fr.gouv.hub.web.alert;
