/**
 * « Animer »: what those who run a community are shown of it, so that they know what to do next.
 *
 * <p>Entry points: {@link fr.gouv.hub.domain.desk.DeskFigures}, {@link fr.gouv.hub.domain.desk.VitalitySignal},
 * {@link fr.gouv.hub.domain.reference.Reach}. Reads {@code membership}; nobody depends on it.
 */
package fr.gouv.hub.domain.desk;
