package fr.gouv.hub.web.account;

import fr.gouv.hub.domain.account.Profile;
import fr.gouv.hub.domain.account.ProfileDraft;
import fr.gouv.hub.domain.reference.AdministrationItem;
import fr.gouv.hub.domain.reference.AdministrationKind;
import fr.gouv.hub.domain.reference.CivilServiceBranch;
import fr.gouv.hub.domain.reference.TerritoryItem;
import fr.gouv.hub.domain.reference.TerritoryKind;
import fr.gouv.hub.service.account.ProfileService;
import fr.gouv.hub.service.reference.ReferenceBook;
import fr.gouv.hub.service.reference.ReferenceService;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Visitor;
import fr.gouv.hub.web.shared.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The agent's own profile: what the hub proposes from his address, to confirm or change. */
@Named
@RequestScoped
public class AccountProfileView {

    @Inject
    ProfileService profiles;

    @Inject
    ReferenceService references;

    @Inject
    Words words;

    @Inject
    Visitor visitor;

    @Inject
    HttpServletRequest request;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private Profile profile;
    private List<SelectItem> administrations;
    private List<SelectItem> territories;
    private List<SelectItem> branches;

    /** A form that comes back after its session has ended is shown again as it was typed, without the profile. */
    @PostConstruct
    void load() {
        profile = visitor.isSignedIn() ? profiles.mine() : new Profile(new ProfileDraft(), "", true, false);
        ReferenceBook book = references.book();
        administrations = byKind(book.administrations());
        territories = byRegion(book);
        branches = Arrays.stream(CivilServiceBranch.values())
                .map(branch -> new SelectItem(branch, words.name(branch)))
                .toList();
    }

    public void save() {
        AgentSession.rename(request, profiles.confirm(profile.draft()));
        notices.tell("account.profile.message.saved");
        redirection.to(Page.PROFILE);
    }

    private List<SelectItem> byKind(Collection<AdministrationItem> all) {
        return Arrays.stream(AdministrationKind.values())
                .map(kind -> group(
                        words.name(kind),
                        all.stream()
                                .filter(administration -> administration.kind() == kind)
                                .map(administration -> new SelectItem(administration.code(), administration.name()))))
                .toList();
    }

    private List<SelectItem> byRegion(ReferenceBook book) {
        List<SelectItem> items = new ArrayList<>();
        for (TerritoryItem place : book.firstLevel()) {
            if (place.kind() == TerritoryKind.NATIONAL) {
                items.add(item(place));
            } else if (place.kind() == TerritoryKind.REGION) {
                items.add(group(
                        place.name(),
                        Stream.concat(
                                Stream.of(new SelectItem(
                                        place.code(),
                                        Words.sentence("account.profile.label.wholeRegion", place.name()))),
                                book.departementsOf(place).stream().map(AccountProfileView::item))));
            }
        }
        items.add(group(
                words.name(TerritoryKind.OVERSEAS_COLLECTIVITY),
                book.firstLevel().stream()
                        .filter(place -> place.kind() == TerritoryKind.OVERSEAS_COLLECTIVITY)
                        .map(AccountProfileView::item)));
        return items;
    }

    private static SelectItem item(TerritoryItem place) {
        return new SelectItem(place.code(), place.name());
    }

    private static SelectItem group(String label, Stream<SelectItem> items) {
        return new SelectItemGroup(label, null, false, items.toArray(SelectItem[]::new));
    }

    public ProfileDraft getDraft() {
        return profile.draft();
    }

    public String getEmail() {
        return profile.email();
    }

    /** @return whether what the form shows is only a proposal so far */
    public boolean isProposed() {
        return !profile.confirmed();
    }

    /** @return whether the account has a password */
    public boolean isWithPassword() {
        return profile.withPassword();
    }

    public List<SelectItem> getAdministrations() {
        return administrations;
    }

    public List<SelectItem> getTerritories() {
        return territories;
    }

    public List<SelectItem> getBranches() {
        return branches;
    }
}
