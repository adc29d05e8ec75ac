/** The agent's own account: his profile. Stands on {@code registration} for the name that the session keeps. */
package fr.gouv.hub.web.account;
