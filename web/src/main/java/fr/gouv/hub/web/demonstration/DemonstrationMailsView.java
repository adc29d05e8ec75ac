package fr.gouv.hub.web.demonstration;

import fr.gouv.hub.domain.demonstration.CaughtMail;
import fr.gouv.hub.domain.shared.PageOf;
import fr.gouv.hub.service.demonstration.CaughtMailService;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The mail that the demonstration has caught, newest first. */
@Named
@RequestScoped
public class DemonstrationMailsView {

    private static final int LONGEST = 254;

    @Inject
    CaughtMailService mails;

    @Inject
    HttpServletRequest request;

    private String recipient;
    private Optional<PageOf<CaughtMail>> page;

    @PostConstruct
    void load() {
        recipient = Optional.ofNullable(request.getParameter("pour"))
                .map(String::strip)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
                .filter(text -> text.chars().noneMatch(Character::isISOControl))
                .orElse(null);
        page = mails.list(pageAsked(request.getParameter("page")), recipient);
    }

    static int pageAsked(String text) {
        return text != null && text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 1;
    }

    /** @return whether the mail catcher answers */
    public boolean isReachable() {
        return page.isPresent();
    }

    /** @return null when the mail catcher does not answer */
    public PageOf<CaughtMail> getPage() {
        return page.orElse(null);
    }

    /** @return the recipient that the list is limited to, or null */
    public String getRecipient() {
        return recipient;
    }
}
