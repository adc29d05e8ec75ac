/** What every service uses: the clock, the settings, the schema's migrations, the limits on attempts, pictures and files as they come in. */
package fr.gouv.hub.service.shared;
