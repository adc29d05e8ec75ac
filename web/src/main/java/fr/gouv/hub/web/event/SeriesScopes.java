package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.SeriesScope;
import fr.gouv.hub.web.shared.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;

/** Which dates of a series a change is for, as forms ask it. */
@RequestScoped
public class SeriesScopes {

    @Inject
    HttpServletRequest request;

    @Inject
    Words words;

    /** @return whether it is asked: of a series, and when a form that asked it comes back after its session has ended */
    boolean offered(boolean inSeries) {
        return inSeries || request.getParameter("scope") != null;
    }

    /** @return what a form sent, for a button that passes over its fields; whatever is none means one date */
    SeriesScope sent() {
        String asked = request.getParameter("scope");
        return Arrays.stream(SeriesScope.values())
                .filter(scope -> scope.name().equals(asked))
                .findFirst()
                .orElse(SeriesScope.ONE);
    }

    List<SelectItem> choices() {
        return Arrays.stream(SeriesScope.values())
                .map(scope -> new SelectItem(scope, words.name(scope)))
                .toList();
    }
}
