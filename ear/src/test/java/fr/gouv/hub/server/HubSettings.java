package fr.gouv.hub.server;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one server is made from.
 *
 * @param work directory of everything that the server writes; data is kept there from one start to the next
 * @param ports its ports
 * @param fresh true to delete domain and data of earlier starts first (the unpacked programs are kept)
 * @param payara distribution of Payara: the zip file, or the directory of an unpacked one
 * @param driver MariaDB Connector/J
 * @param ear the portal; null starts the servers without it
 * @param payaraConfig the {@code payara-config} directory
 * @param heap heap of the server, e.g. {@code 1g}
 * @param properties settings of the portal ({@code hub.*}), over the demonstration's
 */
public record HubSettings(
        Path work,
        Ports ports,
        boolean fresh,
        Path payara,
        Path driver,
        Path ear,
        Path payaraConfig,
        String heap,
        Map<String, String> properties) {

    /**
     * Reads {@code hub.work}, {@code hub.port}, {@code hub.fresh}, {@code hub.payara} (zip or directory), {@code hub.driver.jar},
     * {@code hub.ear}, {@code hub.payara-config}, {@code hub.heap}, and {@code hub.set.NAME} for each setting of the portal.
     *
     * @param defaultPort base of the ports when {@code hub.port} is absent
     * @return the settings
     * @throws HubStartException when a required property is missing or wrong
     */
    public static HubSettings fromSystemProperties(int defaultPort) {
        String ear = System.getProperty("hub.ear", "");
        Map<String, String> properties = new LinkedHashMap<>();
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("hub.set."))
                .sorted()
                .forEach(name -> properties.put(name.substring("hub.set.".length()), System.getProperty(name)));
        return new HubSettings(
                path("hub.work"),
                new Ports(port(defaultPort)),
                Boolean.getBoolean("hub.fresh"),
                path("hub.payara"),
                path("hub.driver.jar"),
                ear.isBlank() ? null : Path.of(ear).toAbsolutePath().normalize(),
                path("hub.payara-config"),
                System.getProperty("hub.heap", "1g"),
                Map.copyOf(properties));
    }

    private static int port(int defaultPort) {
        String value = System.getProperty("hub.port", "");
        try {
            return value.isBlank() ? defaultPort : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw new HubStartException("-Dhub.port doit être un nombre (valeur lue : « " + value + " »).", e);
        }
    }

    private static Path path(String name) {
        String value = System.getProperty(name, "");
        if (value.isBlank()) {
            throw new HubStartException("la propriété -D" + name + " manque.");
        }
        return Path.of(value).toAbsolutePath().normalize();
    }
}
