package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.SeriesExtensionDraft;
import fr.gouv.hub.domain.event.SeriesPreview;
import fr.gouv.hub.service.event.EventSeriesPlanningService;
import fr.gouv.hub.web.shared.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Adding dates to a series, by its rule. */
@Named
@RequestScoped
public class EventExtendView extends SeriesMakingView<SeriesExtensionDraft> {

    @Inject
    EventSeriesPlanningService planning;

    @Inject
    Notices notices;

    public EventExtendView() {
        super(new SeriesExtensionDraft());
    }

    @Override
    SeriesPreview previewed() {
        return planning.previewMore(getSlug(), getDraft());
    }

    @Override
    void make() {
        notices.tell("event.extend.message.added", planning.extend(getSlug(), getDraft()));
    }
}
