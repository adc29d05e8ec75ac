package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.CheckIn;
import fr.gouv.hub.service.event.EventAttendanceService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The sheet that people sign, to be printed. */
@Named
@RequestScoped
public class EventSheetView {

    /** People on a page, and in a piece of the document. */
    static final int MOST = 500;

    @Inject
    EventAttendanceService service;

    @Inject
    Address address;

    @Inject
    EventTimes times;

    @Inject
    Words words;

    private CheckIn sheet;

    public void load() {
        sheet = service.signatures(address.slug(), address.after(), MOST);
    }

    public CheckIn getSheet() {
        return sheet;
    }

    /** @return what page it is; those after the first one say with whom they begin */
    public String getTitle() {
        if (address.after() == 0) {
            return words.say("event.sheet.title.page", sheet.title());
        }
        return sheet.lines().isEmpty()
                ? words.say("event.sheet.title.end", sheet.title())
                : words.say(
                        "event.sheet.title.from",
                        sheet.title(),
                        sheet.lines().get(0).name());
    }

    public String getWhen() {
        return times.full(sheet.time());
    }
}
