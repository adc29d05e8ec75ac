/**
 * The desk of those who run a community: {@link fr.gouv.hub.service.desk.DeskService} its figures,
 * {@link fr.gouv.hub.service.desk.DeskMembersService} its members. Both open to animateurs and co-animateurs alone.
 */
package fr.gouv.hub.service.desk;
