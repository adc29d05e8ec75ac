package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.SeriesDraft;
import fr.gouv.hub.domain.event.SeriesFrequency;
import fr.gouv.hub.domain.event.SeriesPreview;
import fr.gouv.hub.domain.event.SeriesRule;
import fr.gouv.hub.service.event.EventSeriesPlanningService;
import fr.gouv.hub.web.shared.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Making a series of an event: how often, too. */
@Named
@RequestScoped
public class EventRepeatView extends SeriesMakingView<SeriesDraft> {

    @Inject
    EventSeriesPlanningService planning;

    @Inject
    Notices notices;

    public EventRepeatView() {
        super(new SeriesDraft());
    }

    @Override
    SeriesPreview previewed() {
        return planning.preview(getSlug(), getDraft());
    }

    @Override
    void make() {
        notices.tell("event.repeat.message.created", planning.create(getSlug(), getDraft()));
    }

    public List<SelectItem> getFrequencies() {
        return Arrays.stream(SeriesFrequency.values())
                .filter(frequency ->
                        frequency != SeriesFrequency.MONTHLY_LAST || preview() == null || SeriesRule.isLast(first()))
                .map(frequency -> new SelectItem(frequency, label(frequency)))
                .toList();
    }

    private String label(SeriesFrequency frequency) {
        return preview() == null
                ? words.name(frequency)
                : series.rule(SeriesRule.of(frequency, first(), SeriesRule.FEWEST));
    }

    private LocalDate first() {
        return preview().times().get(0).start().toLocalDate();
    }
}
