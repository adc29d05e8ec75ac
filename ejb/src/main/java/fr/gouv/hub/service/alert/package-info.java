/**
 * Alerts on communities. {@link fr.gouv.hub.service.alert.AlertService} is the agent's side. When a community becomes
 * visible, {@link fr.gouv.hub.service.alert.AlertObserver} notes it in the same transaction and
 * {@link fr.gouv.hub.service.alert.AlertTimer} works through the alerts, a few hundred at a time: publishing takes the same
 * time whatever their number.
 */
package fr.gouv.hub.service.alert;
