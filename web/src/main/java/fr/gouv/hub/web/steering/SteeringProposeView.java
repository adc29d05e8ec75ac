package fr.gouv.hub.web.steering;

import fr.gouv.hub.domain.community.NearCommunity;
import fr.gouv.hub.service.reference.ReferenceBook;
import fr.gouv.hub.service.reference.ReferenceService;
import fr.gouv.hub.service.steering.ProposalService;
import fr.gouv.hub.web.reference.TagBox;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.PageLinks;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** First step of a proposal: the communities that are near the idea already. */
@Named
@RequestScoped
public class SteeringProposeView {

    private static final int LONGEST_IDEA = 100;

    @Inject
    ProposalService proposals;

    @Inject
    ReferenceService references;

    @Inject
    Address address;

    @Inject
    HttpServletRequest request;

    @Inject
    PageLinks links;

    private String idea;
    private String theme;
    private String territory;
    private List<NearCommunity> near = List.of();

    @PostConstruct
    void load() {
        idea = address.typed("q", LONGEST_IDEA);
        theme = parameter("theme");
        territory = parameter("territoire");
        if (isAsked()) {
            near = proposals.near(idea, theme, territory);
        }
    }

    private String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    /** @return whether the idea was told, in part at least */
    public boolean isAsked() {
        return !(idea + theme + territory).isEmpty();
    }

    public String getIdea() {
        return idea;
    }

    public List<NearCommunity> getNear() {
        return near;
    }

    public List<TagBox> getThemes() {
        return references.book().rootThemes().stream()
                .map(one -> new TagBox(one.code(), one.name(), one.code().equals(theme), false))
                .toList();
    }

    public List<TagBox> getTerritories() {
        ReferenceBook book = references.book();
        return book.firstLevel().stream()
                .map(one -> new TagBox(one.code(), one.name(), one.code().equals(territory), false))
                .toList();
    }

    /** @return the form of a new community, filled in with the idea */
    public String getForm() {
        return links.proposeForm() + '?' + idea();
    }

    /** @return the same for one that lives elsewhere */
    public String getFormElsewhere() {
        return links.proposeForm() + "?vie=ailleurs&" + idea();
    }

    private String idea() {
        return "nom=" + encoded(idea) + "&sur=" + encoded(theme) + "&pour=" + encoded(territory);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
