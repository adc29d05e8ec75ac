package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.SeriesRule;
import fr.gouv.hub.web.shared.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.TextStyle;

/** What series are called. */
@Named
@ApplicationScoped
public class SeriesWords {

    @Inject
    Words words;

    /** @return « toutes les semaines, le mardi », « tous les mois, le 2e mardi » */
    public String rule(SeriesRule rule) {
        String day = rule.day().getDisplayName(TextStyle.FULL, Words.LOCALE);
        return switch (rule.frequency()) {
            case WEEKLY -> words.say("event.series.label.weekly", day);
            case FORTNIGHTLY -> words.say("event.series.label.fortnightly", day);
            case MONTHLY_NTH -> words.say("event.series.label.monthlyNth", rule.place(), day);
            case MONTHLY_LAST -> words.say("event.series.label.monthlyLast", day);
        };
    }
}
