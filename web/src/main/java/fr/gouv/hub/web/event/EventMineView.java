package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.MyEventLine;
import fr.gouv.hub.domain.event.WelcomeLine;
import fr.gouv.hub.service.event.EventRegistrationService;
import fr.gouv.hub.service.event.EventStewardService;
import fr.gouv.hub.web.community.Badge;
import fr.gouv.hub.web.shared.PageLinks;
import fr.gouv.hub.web.shared.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** « Mon agenda ». */
@Named
@RequestScoped
public class EventMineView {

    @Inject
    EventRegistrationService registrations;

    @Inject
    EventStewardService stewards;

    @Inject
    EventTimes times;

    @Inject
    PageLinks links;

    @Inject
    Words words;

    private List<MyEventItem> coming;
    private List<MyEventItem> past;
    private List<WelcomeLine> welcomed;

    public void load() {
        coming = registrations.coming().stream().map(line -> item(line, true)).toList();
        welcomed = stewards.mine();
        past = registrations.past().stream().map(line -> item(line, false)).toList();
    }

    private MyEventItem item(MyEventLine line, boolean toCome) {
        return new MyEventItem(
                line.slug(),
                links.event(line.slug()),
                line.title(),
                times.iso(line.time()),
                times.full(line.time()),
                line.place() == null ? "" : line.place(),
                toCome && !line.isCancelled() ? line.onlineUrl() : null,
                links.community(line.communitySlug()),
                line.communityName(),
                badge(line),
                toCome && !line.isCancelled(),
                !toCome && !line.isCancelled() && line.wasPresent() ? links.eventCertificate(line.slug()) : null);
    }

    private Badge badge(MyEventLine line) {
        if (line.isCancelled()) {
            return new Badge(words.name(line.eventStatus()), "error");
        }
        return line.isWaiting()
                ? new Badge(words.say("event.card.label.position", line.position()), "warning")
                : new Badge(words.say("event.card.label.registered"), "success");
    }

    public List<MyEventItem> getComing() {
        return coming;
    }

    /** @return events at which the reader welcomes people */
    public List<WelcomeLine> getWelcomed() {
        return welcomed;
    }

    public String when(WelcomeLine line) {
        return times.full(line.time());
    }

    public List<MyEventItem> getPast() {
        return past;
    }
}
