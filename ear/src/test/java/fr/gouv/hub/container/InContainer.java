package fr.gouv.hub.container;

import fr.gouv.hub.database.Row;
import java.io.File;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EAR of the tests that run in the server: the portal's own modules as they were packaged, with a test WAR for the pages. */
final class InContainer {

    private InContainer() {}

    /** @return the EAR with everything of this package, on which all of these tests run */
    static EnterpriseArchive archive() {
        GenericArchive portal = ShrinkWrap.create(ZipImporter.class, "hub.zip")
                .importFrom(new File(System.getProperty("hub.ear")))
                .as(GenericArchive.class);
        WebArchive war = ShrinkWrap.create(WebArchive.class, "in-container.war")
                .addPackage(InContainer.class.getPackage())
                .addClass(Row.class)
                .addAsLibraries(library("org.assertj.core.api.Assertions"), library("net.bytebuddy.ByteBuddy"))
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
        // Without the application.xml, which names the pages: modules are then found by what they are.
        return ShrinkWrap.create(EnterpriseArchive.class, "hub-in-container.ear")
                .merge(portal, Filters.exclude("/(hub-web\\.war|META-INF/application\\.xml|META-INF/maven.*)"))
                .addAsModule(war);
    }

    private static File library(String type) {
        try {
            return new File(Class.forName(type)
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (ReflectiveOperationException | java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
