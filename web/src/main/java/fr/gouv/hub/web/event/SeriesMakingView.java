package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.SeriesEnd;
import fr.gouv.hub.domain.event.SeriesEndDraft;
import fr.gouv.hub.domain.event.SeriesPreview;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Dates;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Visitor;
import fr.gouv.hub.web.shared.Words;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;

/**
 * Dates that are made by a rule: how many or until when, and which dates that gives, before anything is made.
 *
 * @param <D> what the form edits
 */
public abstract class SeriesMakingView<D extends SeriesEndDraft> {

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
    Redirection redirection;

    private final D draft;
    private SeriesPreview preview;
    private boolean changed;

    protected SeriesMakingView(D draft) {
        this.draft = draft;
    }

    /** @return the dates that the form asks for */
    abstract SeriesPreview previewed();

    /** Makes them, and says so. */
    abstract void make();

    /** A form that comes back after its session has ended is shown as it was typed. */
    @PostConstruct
    void load() {
        if (visitor.isSignedIn()) {
            look();
        }
    }

    private void look() {
        preview = previewed();
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
            make();
            redirection.to(Page.EVENT_DATES, address.slug());
        } else {
            changed = true;
            draft.setShown(preview.mark());
        }
    }

    /** @return whether the dates below are not those that were seen when they were asked for */
    public boolean isChanged() {
        return changed;
    }

    /** @return whether the dates of what stands in the form are known */
    public boolean isSeen() {
        return preview != null && !faces.isValidationFailed();
    }

    public D getDraft() {
        if (preview != null && draft.getShown().isEmpty()) {
            draft.setShown(preview.mark());
        }
        return draft;
    }

    /** @return null when the session has ended */
    SeriesPreview preview() {
        return preview;
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

    public List<SelectItem> getEnds() {
        return Arrays.stream(SeriesEnd.values())
                .map(end -> new SelectItem(end, words.name(end)))
                .toList();
    }

    public String getSlug() {
        return address.slug();
    }
}
