package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.RatingFigures;
import fr.gouv.hub.domain.event.SeriesFigures;
import fr.gouv.hub.service.event.EventFiguresService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Dates;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.PageLinks;
import fr.gouv.hub.web.shared.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** A series in figures, for its organisers. */
@Named
@RequestScoped
public class SeriesFiguresView {

    /** One date, all words said. */
    public record Line(String href, String day, SeriesFigures.Date date, String rating) {}

    @Inject
    EventFiguresService service;

    @Inject
    SeriesWords series;

    @Inject
    Dates dates;

    @Inject
    Words words;

    @Inject
    PageLinks links;

    @Inject
    Address address;

    private SeriesFigures figures;

    /** @throws fr.gouv.hub.domain.shared.ForbiddenException unless the reader organises events of the community */
    public void load() {
        figures = service.series(address.slug());
    }

    public SeriesFigures getFigures() {
        return figures;
    }

    public String getRule() {
        return series.rule(figures.rule());
    }

    public List<Line> getLines() {
        return figures.dates().stream()
                .map(date -> new Line(
                        links.eventFigures(date.event().slug()),
                        dates.shortDay(date.event().time().start()),
                        date,
                        rating(date.ratings())))
                .toList();
    }

    /** @return what people think of all dates together, as far as it may be told */
    public String getRating() {
        return rating(figures.ratings());
    }

    private String rating(RatingFigures ratings) {
        return ratings.isShown()
                ? words.say("event.plan.label.ratings", ratings.count(), ratings.mean())
                : words.say("event.seriesFigures.label.fewRatings", ratings.count());
    }

    /** @return whether it is known who came to the dates that are over */
    public boolean isRated() {
        return figures.held().present() > 0;
    }

    public String getCsv() {
        return links.page(Page.EVENT_SERIES_FIGURES_CSV, address.slug());
    }

    public String getXlsx() {
        return links.page(Page.EVENT_SERIES_FIGURES_XLSX, address.slug());
    }
}
