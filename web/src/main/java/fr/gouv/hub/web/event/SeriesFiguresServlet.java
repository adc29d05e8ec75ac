package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.SeriesFigures;
import fr.gouv.hub.service.event.EventFiguresService;
import fr.gouv.hub.web.shared.Dates;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.ArrayList;
import java.util.List;

/** A series in figures as a file: all of it, then each date, then where people come from. */
@WebServlet({"/event/seriesfigures.csv", "/event/seriesfigures.xlsx"})
public class SeriesFiguresServlet extends FiguresServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient EventFiguresService service;

    @Inject
    transient Dates dates;

    @Override
    String name() {
        return "chiffres-serie";
    }

    @Override
    List<Line> lines(String slug) {
        SeriesFigures figures = service.series(slug);
        List<Line> lines = new ArrayList<>();
        String all = words.say("event.seriesFigures.label.all");
        lines.add(new Line(all, words.say("event.seriesFigures.label.dates"), figures.counted()));
        lines.add(new Line(
                all,
                words.say("event.seriesFigures.label.people"),
                figures.reach().registered()));
        lines.add(new Line(
                all,
                words.say("event.seriesFigures.label.comers"),
                figures.reach().present()));
        addAttendance(lines, all, figures.total(), figures.waiting());
        addRatings(lines, all, figures.ratings());
        for (SeriesFigures.Date date : figures.dates()) {
            if (date.counts()) {
                String day = dates.dayAndTime(date.event().time().start());
                addAttendance(lines, day, date.attendance(), date.event().waitingCount());
                addRatings(lines, day, date.ratings());
            }
        }
        addReach(lines, words.say("event.figures.title.administrations"), figures.administrations());
        addReach(lines, words.say("event.figures.title.departements"), figures.departements());
        return lines;
    }
}
