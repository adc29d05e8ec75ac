package fr.gouv.hub.web.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the pages know of this installation. */
@Named
@ApplicationScoped
public class Site {

    @Inject
    ServletContext application;

    @Inject
    @ConfigProperty(name = "hub.mode", defaultValue = "production")
    String mode;

    @Inject
    @ConfigProperty(name = "hub.contact")
    Optional<String> contact;

    @Inject
    @ConfigProperty(name = "hub.host")
    Optional<String> host;

    private String designPath;
    private String ownPath;

    /** The folders' names carry the hash of their content (written by the build), so that browsers may keep them for ever. */
    @PostConstruct
    void readAssets() {
        Properties assets = new Properties();
        try (InputStream in = Site.class.getResourceAsStream("/assets.properties")) {
            assets.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        designPath = application.getContextPath() + "/static/" + assets.getProperty("design");
        ownPath = application.getContextPath() + "/static/" + assets.getProperty("own");
    }

    /** @return the address of the design system's folder: {@code #{site.design}/dsfr.css} */
    public String getDesign() {
        return designPath;
    }

    /** @return the address of the hub's own static folder: {@code #{site.own}/hub.css} */
    public String getOwn() {
        return ownPath;
    }

    /** @return the address to write to (setting {@code hub.contact}), null when there is none */
    public String getContact() {
        return contact.orElse(null);
    }

    /** @return who runs the servers (setting {@code hub.host}), null when nobody said */
    public String getHost() {
        return host.orElse(null);
    }

    public boolean isDemonstration() {
        return "demonstration".equals(mode);
    }
}
