package fr.gouv.hub.web.alert;

import fr.gouv.hub.domain.alert.CommunityAlert;
import fr.gouv.hub.service.alert.AlertService;
import fr.gouv.hub.service.community.CommunityDirectoryService;
import fr.gouv.hub.service.community.DirectoryQuery;
import fr.gouv.hub.service.reference.ReferenceBook;
import fr.gouv.hub.service.reference.ReferenceService;
import fr.gouv.hub.web.community.FilterNames;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.PageLinks;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Keeping the search that the address carries. A visitor is led in first, and comes back here. */
@Named
@RequestScoped
public class AlertCreateView {

    @Inject
    AlertService alerts;

    @Inject
    CommunityDirectoryService directory;

    @Inject
    ReferenceService references;

    @Inject
    FilterNames names;

    @Inject
    HttpServletRequest request;

    @Inject
    Visitor visitor;

    @Inject
    PageLinks links;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private String search;
    private String label;
    private long found;
    private boolean kept;

    @PostConstruct
    void load() {
        ReferenceBook book = references.book();
        DirectoryQuery query = DirectoryQuery.read(request.getParameterMap(), book);
        search = query.normalForm();
        label = names.of(query, book);
        found = isPossible() ? directory.count(query.criteria(book)) : 0;
        kept = visitor.isSignedIn() && isPossible() && alerts.isKept(search);
    }

    public void keep() {
        alerts.keep(search, label);
        notices.tell("alert.create.message.kept", label);
        redirection.to(Page.MY_ALERTS);
    }

    /** @return whether the search can be kept: it narrows the directory and is not too long */
    public boolean isPossible() {
        return !search.isEmpty() && search.length() <= CommunityAlert.LONGEST_SEARCH;
    }

    public boolean isTooLong() {
        return search.length() > CommunityAlert.LONGEST_SEARCH;
    }

    /** @return whether the agent's form is shown; also when it comes back after its session has ended */
    public boolean isForAgents() {
        return isPossible() && !kept && (visitor.isSignedIn() || request.getParameter("alert-form") != null);
    }

    /** @return whether a visitor is shown the way in */
    public boolean isForVisitors() {
        return isPossible() && !visitor.isSignedIn() && !isForAgents();
    }

    /** @return whether the caller has this alert already */
    public boolean isKept() {
        return kept;
    }

    /** @return the search in words */
    public String getLabel() {
        return label;
    }

    /** @return how many communities it finds today */
    public long getFound() {
        return found;
    }

    /** @return the directory with this search */
    public String getDirectory() {
        return links.communities() + (search.isEmpty() ? "" : "?" + search);
    }

    /** @return this page inside the application, to come back to */
    public String getBack() {
        return Page.NEW_ALERT.path() + "?" + search;
    }
}
