package fr.gouv.hub.bench;

import fr.gouv.hub.bench.yardstick.YardstickQueries;
import fr.gouv.hub.bench.yardstick.YardstickServlet;
import fr.gouv.hub.domain.community.Community;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the yardstick's WAR from test classes, with the portal's entities so that it maps the same tables. */
final class YardstickArchive {
    private static final String BEANS =
            """
            <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="annotated"/>
            """;

    /** Named by persistence.xml; by name here, for its own supertypes are the server's. */
    private static final String CUSTOMIZER = "fr.gouv.hub.service.shared.ImmediateRetry";

    private YardstickArchive() {}

    /** @param war file to write */
    static void write(Path war) throws IOException {
        try (OutputStream file = Files.newOutputStream(war);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (String type :
                    List.of(YardstickServlet.class.getName(), YardstickQueries.class.getName(), CUSTOMIZER)) {
                String name = type.replace('.', '/') + ".class";
                try (InputStream content =
                        YardstickArchive.class.getClassLoader().getResourceAsStream(name)) {
                    add(zip, "WEB-INF/classes/" + name, content.readAllBytes());
                }
            }
            add(zip, "WEB-INF/beans.xml", BEANS.getBytes(StandardCharsets.UTF_8));
            add(zip, "WEB-INF/lib/hub-domain.jar", domain());
        }
    }

    /** The domain module as a jar: it is a directory of classes when an IDE runs us. */
    private static byte[] domain() throws IOException {
        Path place = codeOf(Community.class);
        if (Files.isRegularFile(place)) {
            return Files.readAllBytes(place);
        }
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(jar);
                Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                add(zip, place.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return jar.toByteArray();
    }

    private static Path codeOf(Class<?> type) throws IOException {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
