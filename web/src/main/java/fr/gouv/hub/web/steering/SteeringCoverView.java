package fr.gouv.hub.web.steering;

import fr.gouv.hub.domain.community.CommunityDetails;
import fr.gouv.hub.domain.community.CoverDraft;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.service.community.CommunityService;
import fr.gouv.hub.service.membership.MembershipCardService;
import fr.gouv.hub.service.shared.PictureWorkshop;
import fr.gouv.hub.service.steering.CoverService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The picture at the head of a community's page: a file, and words for those who do not see it. */
@Named
@RequestScoped
public class SteeringCoverView {

    private static final int MOST_BYTES = PictureWorkshop.MOST_MEGABYTES * 1_048_576;

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
        draft.setFile(file == null || file.getSize() == 0 ? null : bytes());
        service.save(community.slug(), draft);
        done("steering.cover.message.saved");
    }

    /** One byte more than is taken is enough to refuse it. */
    private byte[] bytes() {
        try (InputStream content = file.getInputStream()) {
            return content.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
