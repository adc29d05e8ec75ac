/** What the demonstration shows beside the portal: the mail that would have left. */
package fr.gouv.hub.domain.demonstration;
