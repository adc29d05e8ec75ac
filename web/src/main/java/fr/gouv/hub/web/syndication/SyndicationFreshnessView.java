package fr.gouv.hub.web.syndication;

import fr.gouv.hub.domain.community.CommunityDetails;
import fr.gouv.hub.domain.syndication.SourceFreshness;
import fr.gouv.hub.service.syndication.SourceService;
import fr.gouv.hub.web.shared.Dates;
import fr.gouv.hub.web.shared.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/** On the page of a community that lives elsewhere: how fresh what the hub shows of it is. */
@Named
@RequestScoped
public class SyndicationFreshnessView {

    @Inject
    SourceService sources;

    @Inject
    Dates dates;

    @Inject
    Words words;

    @Inject
    Clock clock;

    private String label;
    private boolean late;

    public void load(CommunityDetails community) {
        sources.freshness(community).ifPresent(this::tell);
    }

    private void tell(SourceFreshness freshness) {
        late = !freshness.isFresh(clock.instant());
        String reason = freshness.trouble() == null ? "" : words.name(freshness.trouble());
        if (freshness.isNeverRead()) {
            label = freshness.trouble() == null
                    ? words.say("syndication.freshness.label.waiting", freshness.place())
                    : words.say("syndication.freshness.label.never", freshness.place(), reason);
        } else if (late) {
            label = words.say(
                    "syndication.freshness.label.late",
                    freshness.place(),
                    dates.shortDay(freshness.lastSuccessAt()),
                    reason);
        } else {
            label = words.say(
                    "syndication.freshness.label.fresh", freshness.place(), dates.ago(freshness.lastSuccessAt()));
        }
    }

    /** @return null for a community whose news are its own */
    public String getLabel() {
        return label;
    }

    /** @return whether it has not been read for a day */
    public boolean isLate() {
        return late;
    }
}
