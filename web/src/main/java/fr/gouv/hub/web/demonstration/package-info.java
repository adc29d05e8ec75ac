/** What a demonstration shows beside the portal: its accounts, and the mail that would have left. Nobody imports it. */
package fr.gouv.hub.web.demonstration;
