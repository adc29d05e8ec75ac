package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.SeriesScope;
import fr.gouv.hub.web.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Calling an event off, or several dates of a series. */
@Named
@RequestScoped
public class EventCancelView extends EventEndingView {

    public void cancel() {
        if (getScope() == SeriesScope.ONE) {
            planning.cancel(address.slug());
            notices.tell("event.cancel.message.cancelled");
            redirection.to(Page.EVENT_PLAN, address.slug());
        } else {
            notices.tell("event.cancel.message.cancelledDates", series.cancel(address.slug(), getScope()));
            redirection.to(Page.EVENT_DATES, address.slug());
        }
    }

    /** @return whether there is something to call off; also when the form comes back after its session has ended */
    public boolean isCancellable() {
        return getPlan() == null || getPlan().cancellable();
    }

    /** @return how many people will be told */
    public int getPeople() {
        return getPlan() == null
                ? 0
                : getPlan().event().registeredCount() + getPlan().event().waitingCount();
    }
}
