package fr.gouv.hub.server;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;

/** A mail server that sends nothing on: every message, whoever it is for, lands in one mailbox, read by IMAP as {@value #USER}. */
public final class MailCatcher implements AutoCloseable {
    /** Account of the mailbox. */
    public static final String USER = "hub";

    private final int smtpPort;
    private final int imapPort;
    private final String password;
    private GreenMail server;

    MailCatcher(Ports ports, String password) {
        this.smtpPort = ports.smtp();
        this.imapPort = ports.imap();
        this.password = password;
    }

    /** Starts both servers with an empty mailbox; does nothing when they run. @throws HubStartException when they do not start */
    public synchronized void start() {
        if (server != null) {
            return;
        }
        GreenMail starting = new GreenMail(new ServerSetup[] {
            new ServerSetup(smtpPort, Ports.loopback(), ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(imapPort, Ports.loopback(), ServerSetup.PROTOCOL_IMAP)
        });
        try {
            UserManager users = starting.getUserManager();
            GreenMailUser catchAll = users.createUser(USER + "@localhost", USER, password);
            users.setAuthRequired(true);
            users.setMessageDeliveryHandler((message, address) -> catchAll);
            starting.start();
        } catch (UserException | IllegalStateException e) {
            starting.stop();
            throw new HubStartException(
                    "le serveur de courriels de démonstration n'a pas pu démarrer (ports " + smtpPort + " et "
                            + imapPort + ").",
                    e);
        }
        server = starting;
    }

    /** @return address of the mailbox: {@code imap://user:password@host:port} */
    public String mailbox() {
        return "imap://" + USER + ":" + password + "@" + Ports.loopback() + ":" + imapPort;
    }

    /** @return the messages received so far, oldest first; empty when stopped */
    public synchronized List<MimeMessage> messages() {
        return server == null ? List.of() : List.of(server.getReceivedMessages());
    }

    /** Stops both servers and forgets the messages (a mail server that is down, in fault tests). */
    @Override
    public synchronized void close() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }
}
