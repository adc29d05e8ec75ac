package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.EventFigures;
import fr.gouv.hub.service.event.EventFiguresService;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.ArrayList;
import java.util.List;

/** An event in figures as a file. */
@WebServlet({"/event/figures.csv", "/event/figures.xlsx"})
public class EventFiguresServlet extends FiguresServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient EventFiguresService service;

    @Override
    String name() {
        return "chiffres";
    }

    @Override
    List<Line> lines(String slug) {
        EventFigures figures = service.open(slug);
        List<Line> lines = new ArrayList<>();
        addAttendance(
                lines,
                words.say("event.figures.header.attendance"),
                figures.attendance(),
                figures.event().waitingCount());
        addRatings(lines, words.say("event.plan.header.ratings"), figures.ratings());
        addReach(lines, words.say("event.figures.title.administrations"), figures.administrations());
        addReach(lines, words.say("event.figures.title.departements"), figures.departements());
        return lines;
    }
}
