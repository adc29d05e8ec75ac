/**
 * Running a community over time.
 *
 * <p>{@link fr.gouv.hub.service.steering.CommunitySettingsService} is the animateur's side. Whatever changes a community
 * locks its row first and leaves a line in its history ({@link fr.gouv.hub.service.steering.CommunityChangeRepository}).
 */
package fr.gouv.hub.service.steering;
