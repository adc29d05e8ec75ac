package fr.gouv.hub.service.notification;

import fr.gouv.hub.service.notification.MailDispatch.Envelope;
import fr.gouv.hub.service.shared.HubSettings;
import fr.gouv.hub.service.shared.TimerGuard;
import jakarta.activation.DataHandler;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends what is due, every second, on every node; {@code SKIP LOCKED} keeps two nodes off the same mail. Stops at the
 * first failure: when the mail server is down, one attempt a second is enough to find out that it is back.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(TimerGuard.class)
public class MailSender {

    private static final Logger LOG = Logger.getLogger(MailSender.class.getName());
    private static final int MOST_PER_TICK = 200;
    private static final Duration KEPT = Duration.ofDays(30);

    /** What a mail said is kept that long, as the page about personal data says. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private static final String SENDER_NAME = "Le hub des communautés";
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    @Resource(lookup = "mail/hub")
    Session session;

    @Inject
    MailDispatch dispatch;

    @Inject
    HubSettings settings;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        for (int i = 0; i < MOST_PER_TICK; i++) {
            Optional<Envelope> next = dispatch.claimNext();
            if (next.isEmpty() || !send(next.get())) {
                return;
            }
        }
    }

    /** Those of the last hour: what an outage has left is for the night. */
    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    void forgetWhatWasSaid() {
        Instant now = clock.instant();
        dispatch.forgetWhatWasSaid(now.minus(Duration.ofHours(1)), now.minus(REMEMBERED));
    }

    @Schedule(hour = "3", minute = "41", persistent = false)
    void forgetOldMail() {
        dispatch.forgetWhatWasSaid(Instant.EPOCH, clock.instant().minus(REMEMBERED));
        dispatch.forgetSentBefore(clock.instant().minus(KEPT));
    }

    private boolean send(Envelope envelope) {
        try {
            Transport.send(message(envelope));
            dispatch.sent(envelope.id());
            return true;
        } catch (MessagingException | UnsupportedEncodingException e) {
            // the server's words may hold the address: only their kind is logged and kept
            String kind = e.getClass().getSimpleName();
            LOG.log(Level.WARNING, "mail {0} not sent: {1}", new Object[] {Long.toString(envelope.id()), kind});
            dispatch.failed(envelope.id(), kind);
            return false;
        }
    }

    private MimeMessage message(Envelope envelope) throws MessagingException, UnsupportedEncodingException {
        // the same identifier at every attempt, so that a mail server can recognise a repeat (RFC 5322 §3.6.4)
        String id = "<mail-" + envelope.id() + '@' + settings.mailFrom().replaceFirst(".*@", "") + '>';
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        message.setFrom(new InternetAddress(settings.mailFrom(), SENDER_NAME, UTF_8));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(envelope.recipient()));
        message.setSubject(envelope.mail().subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(envelope.calendar() == null ? alternatives(envelope) : withCalendar(envelope));
        return message;
    }

    private static MimeMultipart alternatives(Envelope envelope) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(envelope.mail().text(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(envelope.mail().html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    /** The attachment says by its method what programmes do with it (RFC 6047 §2.4). */
    private static MimeMultipart withCalendar(Envelope envelope) throws MessagingException {
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(alternatives(envelope));
        String type =
                "text/calendar; charset=UTF-8; method=" + envelope.calendar().method();
        MimeBodyPart calendar = new MimeBodyPart();
        calendar.setDataHandler(new DataHandler(
                new ByteArrayDataSource(envelope.calendar().text().getBytes(StandardCharsets.UTF_8), type)));
        calendar.setFileName("evenement.ics");
        calendar.setDisposition(Part.ATTACHMENT);
        return new MimeMultipart(body, calendar);
    }
}
