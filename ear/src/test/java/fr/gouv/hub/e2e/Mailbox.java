package fr.gouv.hub.e2e;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the mail catcher of the test portal has received. */
public final class Mailbox {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/connexion/lien\\?jeton=\\S+");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Mailbox() {}

    /** @return the mails that went to an address, the oldest first */
    public static List<MimeMessage> of(String address) {
        return TestPortal.server().mail().messages().stream()
                .filter(mail -> isTo(mail, address))
                .toList();
    }

    /** Waits until an address has at least so many mails and returns the latest. */
    public static MimeMessage await(String address, int atLeast) {
        Instant end = Instant.now().plus(PATIENCE);
        while (of(address).size() < atLeast) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("only " + of(address).size() + " of " + atLeast + " mails to " + address
                        + " after " + PATIENCE);
            }
            pause();
        }
        List<MimeMessage> mails = of(address);
        return mails.get(mails.size() - 1);
    }

    /** @return the sign-in link that a mail carries */
    public static String linkIn(MimeMessage mail) {
        Matcher matcher = LINK.matcher(text(mail));
        if (!matcher.find()) {
            throw new AssertionError("no link in: " + text(mail));
        }
        return matcher.group();
    }

    /** @return the plain text alternative */
    public static String text(MimeMessage mail) {
        return part(mail, "text/plain");
    }

    /** @return the HTML alternative */
    public static String html(MimeMessage mail) {
        return part(mail, "text/html");
    }

    /** Waits for the mail to an address whose subject has those words. */
    public static MimeMessage await(String address, String... words) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            Optional<MimeMessage> found =
                    of(address).stream().filter(mail -> says(mail, words)).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("no mail to " + address + " about " + List.of(words) + " after " + PATIENCE);
            }
            pause();
        }
    }

    private static boolean says(MimeMessage mail, String... words) {
        try {
            String subject = mail.getSubject();
            return Arrays.stream(words).allMatch(subject::contains);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the calendar entry that a mail carries, its lines unfolded */
    static String calendar(MimeMessage mail) {
        try {
            MimeMultipart parts = (MimeMultipart) mail.getContent();
            BodyPart last = parts.getBodyPart(parts.getCount() - 1);
            if (!last.isMimeType("text/calendar")) {
                throw new AssertionError("no calendar but " + last.getContentType());
            }
            return new String(last.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace("\r\n ", "");
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(MimeMessage mail, String type) {
        try {
            return find((MimeMultipart) mail.getContent(), type).orElseThrow(() -> new AssertionError("no " + type));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> find(MimeMultipart parts, String type) throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            Optional<String> found = Optional.empty();
            if (part.isMimeType(type)) {
                found = Optional.of((String) part.getContent());
            } else if (part.getContent() instanceof MimeMultipart inner) {
                found = find(inner, type);
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
