/** What every service uses: the clock, the settings, the schema's migrations, the limits on attempts. */
package fr.gouv.hub.service.shared;
