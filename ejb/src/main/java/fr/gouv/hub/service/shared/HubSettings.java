package fr.gouv.hub.service.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the ministry's team decides in the domain's configuration; the README lists every key. */
@ApplicationScoped
public class HubSettings {

    @Inject
    @ConfigProperty(name = "hub.mode", defaultValue = "production")
    String mode;

    @Inject
    @ConfigProperty(name = "hub.public-url", defaultValue = "http://localhost:8080")
    String publicUrl;

    @Inject
    @ConfigProperty(name = "hub.mail.from", defaultValue = "ne-pas-repondre@hub.invalid")
    String mailFrom;

    @Inject
    @ConfigProperty(name = "hub.password-sign-in", defaultValue = "false")
    boolean passwordSignIn;

    @Inject
    @ConfigProperty(name = "hub.link.per-address", defaultValue = "3")
    int linksPerAddress;

    @Inject
    @ConfigProperty(name = "hub.link.per-ip", defaultValue = "3")
    int linksPerIp;

    @Inject
    @ConfigProperty(name = "hub.demonstration.mailbox")
    Optional<String> demonstrationMailbox;

    @Inject
    @ConfigProperty(name = "hub.import.hosts", defaultValue = " ")
    String importHosts;

    @Inject
    @ConfigProperty(name = "hub.import.loopback", defaultValue = "false")
    boolean importLoopback;

    /** Whether demonstration data and the page of caught mail exist. */
    public boolean demonstration() {
        return mode.toLowerCase(Locale.ROOT).equals("demonstration");
    }

    /** The portal's address as agents type it, without a slash at the end. */
    public String publicUrl() {
        return publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
    }

    public String mailFrom() {
        return mailFrom;
    }

    /** Whether agents who have a password may use it. */
    public boolean passwordSignIn() {
        return passwordSignIn;
    }

    /** Links that one address gets in a quarter of an hour. */
    public int linksPerAddress() {
        return linksPerAddress;
    }

    /** Links that one IP address may ask for in a quarter of an hour; raise it behind a shared outgoing address. */
    public int linksPerIp() {
        return linksPerIp;
    }

    /** {@code imap://user:password@host:port} of the demonstration's mail catcher. */
    public Optional<String> demonstrationMailbox() {
        return demonstrationMailbox;
    }

    /** Hosts that news of communities that live elsewhere may be read from, separated by commas; none unless set. */
    public String importHosts() {
        return importHosts;
    }

    /** Whether this machine itself may be one of them: for the demonstration and the tests, which have no other. */
    public boolean importLoopback() {
        return importLoopback;
    }
}
