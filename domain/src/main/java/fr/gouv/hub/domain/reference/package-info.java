/**
 * Reference data, filled by migrations and common to all features: territories, administrations, e-mail domains, themes.
 *
 * <p>Rows here are read by everybody and change rarely, so they may stay in the shared cache. Entry points:
 * {@link fr.gouv.hub.domain.reference.Territory}, {@link fr.gouv.hub.domain.reference.Administration},
 * {@link fr.gouv.hub.domain.reference.EmailDomain}, {@link fr.gouv.hub.domain.reference.Theme}. {@link
 * fr.gouv.hub.domain.reference.Reach} says where people come from without pointing at anybody.
 */
package fr.gouv.hub.domain.reference;
