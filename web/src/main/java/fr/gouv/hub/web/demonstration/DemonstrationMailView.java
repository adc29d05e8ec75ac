package fr.gouv.hub.web.demonstration;

import fr.gouv.hub.domain.demonstration.CaughtMail;
import fr.gouv.hub.domain.demonstration.CaughtMailText;
import fr.gouv.hub.service.demonstration.CaughtMailService;
import fr.gouv.hub.service.shared.HubSettings;
import fr.gouv.hub.web.shared.Address;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** One caught mail, with links that can be followed. */
@Named
@RequestScoped
public class DemonstrationMailView {

    @Inject
    CaughtMailService mails;

    @Inject
    HubSettings settings;

    @Inject
    Address address;

    private Optional<CaughtMailText> mail;
    private List<List<MailPiece>> paragraphs;

    @PostConstruct
    void load() {
        mail = mails.get(address.id());
        paragraphs = mail.map(found -> MailPiece.paragraphsOf(found.text(), settings.publicUrl()))
                .orElse(List.of());
    }

    /** @return whether the mail catcher answers */
    public boolean isReachable() {
        return mail.isPresent();
    }

    /** @return null when the mail catcher does not answer */
    public CaughtMail getMail() {
        return mail.map(CaughtMailText::mail).orElse(null);
    }

    public List<List<MailPiece>> getParagraphs() {
        return paragraphs;
    }
}
