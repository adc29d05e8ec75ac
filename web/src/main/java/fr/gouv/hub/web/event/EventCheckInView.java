package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.Attendance;
import fr.gouv.hub.domain.event.CheckIn;
import fr.gouv.hub.domain.event.CheckInLine;
import fr.gouv.hub.domain.event.WalkIn;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.event.EventAttendanceService;
import fr.gouv.hub.web.community.Badge;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Visitor;
import fr.gouv.hub.web.shared.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotNull;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Welcoming people on the day: one tap for each, which can be taken back; and those who come without a seat. */
@Named
@RequestScoped
public class EventCheckInView {

    private static final int LONGEST_WORD = 80;
    private static final String NOTHING = "RIEN";
    private static final Pattern MARK = Pattern.compile("([0-9]{1,18}) (PRESENT|ABSENT|EXCUSED|" + NOTHING + ")");

    @Inject
    EventAttendanceService service;

    @Inject
    Address address;

    @Inject
    Visitor visitor;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    @Inject
    EventTimes times;

    @Inject
    Words words;

    private CheckIn checkIn;
    private String word = "";
    private String email;

    @NotNull(message = "{event.error.guestNumberMissing}")
    private Integer unnamed;

    private int unnamedBefore;

    /** A form that comes back after its session has ended shows nobody. */
    @PostConstruct
    void load() {
        word = address.typed("nom", LONGEST_WORD);
        if (visitor.isSignedIn()) {
            checkIn = service.open(address.slug(), word, address.after(), EventAttendanceService.PAGE_SIZE);
            unnamed = checkIn.unnamed();
            unnamedBefore = checkIn.unnamed();
        }
    }

    /** @param said the registration and what is noted, as the button sent it */
    public void mark(String said) {
        Matcher parts = MARK.matcher(said);
        if (!parts.matches()) {
            throw new NotFoundException();
        }
        long registration = Long.parseLong(parts.group(1));
        Attendance noted = NOTHING.equals(parts.group(2)) ? null : Attendance.valueOf(parts.group(2));
        String name = service.mark(address.slug(), registration, noted);
        if (noted == null) {
            notices.tell("event.checkin.message.undone", name);
        } else {
            notices.tell("event.checkin.message.marked", name, words.name(noted));
        }
        back("#i" + registration);
    }

    /** Registers somebody who comes without a seat. */
    public void walkIn() {
        WalkIn welcomed = service.walkIn(address.slug(), email);
        notices.tell(
                welcomed.account() ? "event.checkin.message.walkIn" : "event.checkin.message.guest", welcomed.name());
        back("");
    }

    /** @param guest the key of somebody without an account, as the button sent it: he is taken back */
    public void dismissGuest(String guest) {
        notices.tell("event.checkin.message.guestUndone", service.dismissGuest(address.slug(), Address.key(guest)));
        back("");
    }

    /** Notes how many came without an account and without giving an address. */
    public void countGuests() {
        service.countGuests(address.slug(), unnamed, unnamedBefore);
        notices.tell("event.checkin.message.guests", unnamed);
        back("");
    }

    /** To the same people as before. */
    private void back(String anchor) {
        String query = "?nom=" + URLEncoder.encode(word, StandardCharsets.UTF_8) + "&apres=" + address.after();
        redirection.toAddress(Page.EVENT_CHECK_IN.path(address.slug()) + query + anchor);
    }

    /** @return null when the session has ended */
    public CheckIn getCheckIn() {
        return checkIn;
    }

    public String getTitle() {
        return checkIn == null ? "" : checkIn.title();
    }

    public String getWhen() {
        return times.full(checkIn.time());
    }

    public String getWord() {
        return word;
    }

    public long getFrom() {
        return address.after();
    }

    public Badge badge(CheckInLine line) {
        return new Badge(
                words.name(line.attendance()),
                switch (line.attendance()) {
                    case PRESENT -> "success";
                    case ABSENT -> "error";
                    case EXCUSED -> "info";
                });
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public Integer getUnnamed() {
        return unnamed;
    }

    public void setUnnamed(Integer unnamed) {
        this.unnamed = unnamed;
    }

    /** @return how many there were when the form was shown */
    public int getUnnamedBefore() {
        return unnamedBefore;
    }

    public void setUnnamedBefore(int unnamedBefore) {
        this.unnamedBefore = unnamedBefore;
    }
}
