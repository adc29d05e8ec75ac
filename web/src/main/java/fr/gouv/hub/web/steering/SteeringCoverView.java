package fr.gouv.hub.web.steering;

import fr.gouv.hub.domain.community.CommunityDetails;
import fr.gouv.hub.domain.community.CoverDraft;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.service.community.CommunityService;
import fr.gouv.hub.service.membership.MembershipCardService;
import fr.gouv.hub.service.steering.CoverService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Uploads;
import fr.gouv.hub.web.shared.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;

/** The picture at the head of a community's page: a file, and words for those who do not see it. */
@Named
@RequestScoped
public class SteeringCoverView {

    @Inject
    CommunityService communities;

    @Inject
    MembershipCardService memberships;

    @Inject
    CoverService service;

    @Inject
    Address address;

    @Inject
    Visitor visitor;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private CommunityDetails community;
    private final CoverDraft draft = new CoverDraft();
    private Part file;

    /** A form that comes back after its session has ended keeps what was typed. */
    @PostConstruct
    void load() {
        community = communities.get(address.slug());
        if (visitor.isSignedIn() && !memberships.leads(address.slug())) {
            throw new ForbiddenException("membership.error.notLead");
        }
        draft.setText(community.coverText());
    }

    public void save() {
        draft.setFile(Uploads.picture(file));
        service.save(community.slug(), draft);
        done("steering.cover.message.saved");
    }

    public void remove() {
        service.remove(community.slug());
        done("steering.cover.message.removed");
    }

    private void done(String message) {
        notices.tell(message);
        redirection.to(Page.COMMUNITY, community.slug());
    }

    public CommunityDetails getCommunity() {
        return community;
    }

    public CoverDraft getDraft() {
        return draft;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
