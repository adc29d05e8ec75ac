package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.SeriesDraft;
import fr.gouv.hub.domain.event.SeriesEnd;
import fr.gouv.hub.domain.event.SeriesFrequency;
import fr.gouv.hub.domain.event.SeriesPreview;
import fr.gouv.hub.domain.event.SeriesRule;
import fr.gouv.hub.service.event.EventSeriesPlanningService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Dates;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Visitor;
import fr.gouv.hub.web.shared.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Making a series of an event: how often, until when, and which dates that gives, before anything is made. */
@Named
@RequestScoped
public class EventRepeatView {

    @Inject
    EventSeriesPlanningService planning;

    @Inject
    EventTimes times;

    @Inject
    SeriesWords series;

    @Inject
    Dates dates;

    @Inject
    Words words;

    @Inject
    Address address;

    @Inject
    Visitor visitor;

    @Inject
    FacesContext faces;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private final SeriesDraft draft = new SeriesDraft();
    private SeriesPreview preview;
    private boolean changed;

    /** A form that comes back after its session has ended is shown as it was typed. */
    @PostConstruct
    void load() {
        if (visitor.isSignedIn()) {
            look();
        }
    }

    private void look() {
        preview = planning.preview(address.slug(), draft);
    }

    /** The mark of the dates that the form itself brings stays what it was shown with. */
    public void show() {
        look();
        draft.setShown(preview.mark());
    }

    /** Makes what was seen; when the form says something else by now, shows that first. */
    public void create() {
        look();
        if (preview.mark().equals(draft.getShown())) {
            int count = planning.create(address.slug(), draft);
            notices.tell("event.repeat.message.created", count);
            redirection.to(Page.EVENT_DATES, address.slug());
        } else {
            changed = true;
            draft.setShown(preview.mark());
        }
    }

    /** @return whether the dates below are not those that were seen when the series was asked for */
    public boolean isChanged() {
        return changed;
    }

    /** @return whether the dates of what stands in the form are known */
    public boolean isSeen() {
        return preview != null && !faces.isValidationFailed();
    }

    public SeriesDraft getDraft() {
        if (preview != null && draft.getShown().isEmpty()) {
            draft.setShown(preview.mark());
        }
        return draft;
    }

    public String getTitle() {
        return preview == null ? "" : preview.title();
    }

    /** @return « tous les mois, le 2e mardi » */
    public String getRule() {
        return series.rule(preview.rule());
    }

    public int getCount() {
        return preview.times().size();
    }

    public List<String> getTimes() {
        return preview.times().stream().map(times::full).toList();
    }

    /** @return days that are left out because the clocks leave the hour out */
    public List<String> getLeft() {
        return preview.left().stream().map(dates::day).toList();
    }

    public List<SelectItem> getFrequencies() {
        return Arrays.stream(SeriesFrequency.values())
                .filter(frequency ->
                        frequency != SeriesFrequency.MONTHLY_LAST || preview == null || SeriesRule.isLast(first()))
                .map(frequency -> new SelectItem(frequency, label(frequency)))
                .toList();
    }

    private String label(SeriesFrequency frequency) {
        return preview == null
                ? words.name(frequency)
                : series.rule(SeriesRule.of(frequency, first(), SeriesRule.FEWEST));
    }

    private LocalDate first() {
        return preview.times().get(0).start().toLocalDate();
    }

    public List<SelectItem> getEnds() {
        return Arrays.stream(SeriesEnd.values())
                .map(end -> new SelectItem(end, words.name(end)))
                .toList();
    }

    public String getSlug() {
        return address.slug();
    }
}
