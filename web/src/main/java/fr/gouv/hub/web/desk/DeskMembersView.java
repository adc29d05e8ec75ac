package fr.gouv.hub.web.desk;

import fr.gouv.hub.domain.desk.MemberCriteria;
import fr.gouv.hub.domain.desk.MemberLine;
import fr.gouv.hub.domain.desk.MemberListing;
import fr.gouv.hub.domain.membership.CommunityRole;
import fr.gouv.hub.service.desk.DeskMembersService;
import fr.gouv.hub.web.membership.MembershipDeskView;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.PageLinks;
import fr.gouv.hub.web.shared.Visitor;
import fr.gouv.hub.web.shared.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.primefaces.model.LazyDataModel;

/** The members of a community: filters, order and page come from the address; the table sorts and turns pages by script. */
@Named
@RequestScoped
public class DeskMembersView {

    @Inject
    DeskMembersService members;

    @Inject
    MembershipDeskView desks;

    @Inject
    Address address;

    @Inject
    HttpServletRequest request;

    @Inject
    Visitor visitor;

    @Inject
    PageLinks links;

    @Inject
    Words words;

    private MemberCriteria criteria;
    private MemberListing listing = new MemberListing(0, "", 0, 0);
    private LazyDataModel<MemberLine> rows;
    private int page;
    private int pages;

    /** A table that asks for more after its session has ended shows nobody. */
    @PostConstruct
    void load() {
        criteria = MemberQuery.read(request);
        if (visitor.isSignedIn()) {
            listing = members.open(address.slug(), criteria);
        }
        rows = new MemberRows(members, address.slug(), criteria, Math.toIntExact(listing.found()));
        pages = (int) Math.max(1, (listing.found() + getSize() - 1) / getSize());
        page = Math.min(MemberQuery.page(request), pages);
    }

    /** @return whether the reader changes roles, and not a co-animateur only */
    public boolean isLeading() {
        return visitor.isSignedIn() && desks.leads(address.slug());
    }

    public String getSlug() {
        return address.slug();
    }

    public MemberListing getListing() {
        return listing;
    }

    public LazyDataModel<MemberLine> getRows() {
        return rows;
    }

    public int getSize() {
        return DeskMembersService.PAGE_SIZE;
    }

    /** @return place of the first line to show */
    public int getFirst() {
        return (page - 1) * getSize();
    }

    public int getPage() {
        return page;
    }

    public int getPages() {
        return pages;
    }

    public String getText() {
        return criteria.text();
    }

    public boolean isFiltered() {
        return criteria.isFiltered();
    }

    /** @return the roles to choose from */
    public List<RoleChoice> getRoles() {
        return Arrays.stream(CommunityRole.values())
                .map(role -> new RoleChoice(MemberQuery.codeOf(role), words.name(role), role == criteria.role()))
                .toList();
    }

    /** @return the address of the same members as a file for spreadsheets */
    public String getCsv() {
        return links.page(Page.DESK_MEMBERS_CSV, address.slug()) + MemberQuery.write(criteria);
    }

    public String getXlsx() {
        return links.page(Page.DESK_MEMBERS_XLSX, address.slug()) + MemberQuery.write(criteria);
    }
}
