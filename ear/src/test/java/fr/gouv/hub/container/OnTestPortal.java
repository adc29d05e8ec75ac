package fr.gouv.hub.container;

import fr.gouv.hub.e2e.TestPortal;
import fr.gouv.hub.server.HubServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts the test portal before Arquillian looks for a server, and tells it where that server is. Registered before it. */
public final class OnTestPortal implements BeforeAllCallback {

    private static final String PASSWORD_LINE = "AS_ADMIN_PASSWORD=";

    @Override
    public void beforeAll(ExtensionContext context) {
        boolean inTheServer = context.getConfigurationParameter(ArquillianExtension.RUNNING_INSIDE_ARQUILLIAN)
                .map(Boolean::valueOf)
                .orElse(false);
        if (!inTheServer) {
            describe(TestPortal.server());
        }
    }

    private static void describe(HubServer server) {
        System.setProperty(
                "hub.test.admin.port",
                Integer.toString(server.settings().ports().admin()));
        System.setProperty(
                "hub.test.http.port", Integer.toString(server.settings().ports().http()));
        Path file = server.settings().work().resolve("domains/hub.admin-password");
        try {
            System.setProperty(
                    "hub.test.admin.password", Files.readString(file).strip().substring(PASSWORD_LINE.length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
