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
import java.util.List;

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

    private List<Line> lines = List.of();

    /**
     * One source, as the page says it.
     *
     * @param late whether it has not been read for a day
     */
    public record Line(String label, boolean late) {}

    public void load(CommunityDetails community) {
        lines = sources.freshness(community).stream().map(this::line).toList();
    }

    private Line line(SourceFreshness freshness) {
        String kind = words.name(freshness.kind());
        String reason = freshness.trouble() == null ? "" : words.name(freshness.trouble());
        if (freshness.isNeverRead()) {
            return new Line(
                    freshness.trouble() == null
                            ? words.say("syndication.freshness.label.waiting", kind, freshness.place())
                            : words.say("syndication.freshness.label.never", kind, freshness.place(), reason),
                    true);
        }
        if (!freshness.isFresh(clock.instant())) {
            return new Line(
                    words.say(
                            "syndication.freshness.label.late",
                            kind,
                            freshness.place(),
                            dates.shortDay(freshness.lastSuccessAt()),
                            reason),
                    true);
        }
        return new Line(
                words.say(
                        "syndication.freshness.label.fresh",
                        kind,
                        freshness.place(),
                        dates.ago(freshness.lastSuccessAt())),
                false);
    }

    /** @return one line for the news and one for the agenda, as far as they are imported */
    public List<Line> getLines() {
        return lines;
    }
}
