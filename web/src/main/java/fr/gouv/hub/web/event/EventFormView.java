package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.EventDraft;
import fr.gouv.hub.domain.event.EventFormat;
import fr.gouv.hub.domain.event.EventMode;
import fr.gouv.hub.domain.event.EventZone;
import fr.gouv.hub.web.reference.TagGroup;
import fr.gouv.hub.web.reference.TagTrees;
import fr.gouv.hub.web.shared.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** The choices that the form of an event offers, and the boxes of its themes and territories. */
@Named
@RequestScoped
public class EventFormView {

    @Inject
    TagTrees trees;

    @Inject
    FacesContext faces;

    @Inject
    Words words;

    private EventDraft draft;

    /** Says whose tags are shown; writes the boxes that were sent into it. */
    void edit(EventDraft edited) {
        draft = edited;
        if (faces.isPostback()) {
            draft.setThemes(trees.sentThemes());
            draft.setTerritories(trees.sentTerritories());
        }
    }

    /** @return nothing before the form's bean has its draft: the boxes are no components, nothing is decoded from them */
    public List<TagGroup> getTags() {
        return draft == null
                ? List.of()
                : List.of(
                        trees.themes("event.form.label.themes", draft.getThemes())
                                .folded(),
                        trees.territories("event.form.label.territories", draft.getTerritories())
                                .folded());
    }

    private <E extends Enum<E>> List<SelectItem> constants(E[] values) {
        return Arrays.stream(values)
                .map(value -> new SelectItem(value, words.name(value)))
                .toList();
    }

    public List<SelectItem> getFormats() {
        return constants(EventFormat.values());
    }

    public List<SelectItem> getModes() {
        return constants(EventMode.values());
    }

    public List<SelectItem> getZones() {
        return constants(EventZone.values());
    }
}
