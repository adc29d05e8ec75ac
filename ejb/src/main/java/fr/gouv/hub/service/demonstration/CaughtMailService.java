package fr.gouv.hub.service.demonstration;

import fr.gouv.hub.domain.demonstration.CaughtMail;
import fr.gouv.hub.domain.demonstration.CaughtMailText;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.domain.shared.PageOf;
import fr.gouv.hub.service.shared.HubSettings;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.search.RecipientStringTerm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Reads the mail catcher of the demonstration, so that a visitor finds his link without a mailbox. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CaughtMailService {

    /** Mails on one page of the list. */
    public static final int PAGE_SIZE = 50;

    private static final Logger LOG = Logger.getLogger(CaughtMailService.class.getName());
    private static final String TIMEOUT = "5000";

    @Inject
    HubSettings settings;

    /**
     * @param asked number of the page, from 1
     * @param recipient part of an address, or null for everybody's mail
     * @return the newest first; empty when the mail catcher does not answer
     * @throws NotFoundException outside the demonstration
     */
    public Optional<PageOf<CaughtMail>> list(int asked, String recipient) {
        return read(inbox -> {
            List<Message> found = new ArrayList<>(Arrays.asList(
                    recipient == null
                            ? inbox.getMessages()
                            : inbox.search(new RecipientStringTerm(Message.RecipientType.TO, recipient))));
            Collections.reverse(found);
            PageOf<Message> page = PageOf.nearest(
                    asked,
                    PAGE_SIZE,
                    found.size(),
                    offset -> found.subList(offset, Math.min(offset + PAGE_SIZE, found.size())));
            FetchProfile envelopes = new FetchProfile();
            envelopes.add(FetchProfile.Item.ENVELOPE);
            envelopes.add(UIDFolder.FetchProfileItem.UID);
            inbox.fetch(page.items().toArray(Message[]::new), envelopes);
            List<CaughtMail> lines = new ArrayList<>();
            for (Message message : page.items()) {
                lines.add(line(inbox, message));
            }
            return new PageOf<>(lines, page.total(), page.page(), page.size());
        });
    }

    /**
     * @return empty when the mail catcher does not answer
     * @throws NotFoundException when there is no such mail, and outside the demonstration
     */
    public Optional<CaughtMailText> get(long id) {
        return read(inbox -> {
            Message message = ((UIDFolder) inbox).getMessageByUID(id);
            if (message == null) {
                throw new NotFoundException();
            }
            return new CaughtMailText(line(inbox, message), text(message).orElse(""));
        });
    }

    private <T> Optional<T> read(Reading<T> reading) {
        String mailbox = settings.demonstrationMailbox()
                .filter(configured -> settings.demonstration())
                .orElseThrow(NotFoundException::new);
        Properties timeouts = new Properties();
        timeouts.setProperty("mail.imap.connectiontimeout", TIMEOUT);
        timeouts.setProperty("mail.imap.timeout", TIMEOUT);
        try (Store store = Session.getInstance(timeouts).getStore(new URLName(mailbox))) {
            store.connect();
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                return Optional.of(reading.of(inbox));
            }
        } catch (MessagingException | IOException e) {
            LOG.log(
                    Level.WARNING,
                    "the mail catcher does not answer: {0}",
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static CaughtMail line(Folder inbox, Message message) throws MessagingException {
        Address[] recipients = message.getRecipients(Message.RecipientType.TO);
        String to = Arrays.stream(recipients == null ? new Address[0] : recipients)
                .map(address ->
                        address instanceof InternetAddress internet ? internet.getAddress() : address.toString())
                .collect(Collectors.joining(", "));
        return new CaughtMail(
                ((UIDFolder) inbox).getUID(message),
                message.getSentDate() == null ? null : message.getSentDate().toInstant(),
                to,
                message.getSubject());
    }

    private static Optional<String> text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return Optional.of(part.getContent().toString());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                Optional<String> text = text(parts.getBodyPart(i));
                if (text.isPresent()) {
                    return text;
                }
            }
        }
        return Optional.empty();
    }

    private interface Reading<T> {
        T of(Folder inbox) throws MessagingException, IOException;
    }
}
