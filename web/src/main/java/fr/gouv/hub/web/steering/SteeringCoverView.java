package fr.gouv.hub.web.steering;

import fr.gouv.hub.domain.community.CommunityDetails;
import fr.gouv.hub.domain.community.CoverDraft;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.service.community.CommunityService;
import fr.gouv.hub.service.membership.MembershipCardService;
import fr.gouv.hub.service.steering.CoverService;
import fr.gouv.hub.web.community.CoverView;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The picture at the head of a community's page. */
@Named
@RequestScoped
public class SteeringCoverView extends CoverView {

    @Inject
    CommunityService communities;

    @Inject
    MembershipCardService memberships;

    @Inject
    CoverService service;

    @Inject
    Visitor visitor;

    private CommunityDetails community;

    /** A form that comes back after its session has ended keeps what was typed. */
    @PostConstruct
    void load() {
        community = communities.get(address.slug());
        if (visitor.isSignedIn() && !memberships.leads(address.slug())) {
            throw new ForbiddenException("membership.error.notLead");
        }
        getDraft().setText(community.coverText());
    }

    @Override
    protected Outcome show(CoverDraft shown) {
        service.save(community.slug(), shown);
        return new Outcome(Page.COMMUNITY, "steering.cover.message.saved", 1);
    }

    @Override
    protected Outcome hide() {
        service.remove(community.slug());
        return new Outcome(Page.COMMUNITY, "steering.cover.message.removed", 1);
    }

    public CommunityDetails getCommunity() {
        return community;
    }
}
