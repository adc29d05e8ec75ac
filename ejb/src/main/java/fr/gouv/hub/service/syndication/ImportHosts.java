package fr.gouv.hub.service.syndication;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The hosts that the hub's team lets sources come from, as the setting {@code hub.import.hosts} lists them, separated by
 * commas: {@code site.gouv.fr} means HTTPS on its usual port; another port or plain HTTP has to be written out, as in
 * {@code https://site.gouv.fr:8443} or {@code http://site.gouv.fr}.
 */
final class ImportHosts {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final Set<String> origins;

    ImportHosts(String setting) {
        origins = Arrays.stream(setting.split(","))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .map(entry -> entry.contains("://") ? entry : "https://" + entry)
                .map(ImportHosts::parsed)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @return scheme, host and port of each, as people write them, in alphabetical order */
    List<String> entries() {
        return origins.stream()
                .map(origin -> origin.startsWith("https://")
                        ? origin.replaceFirst(":443$", "")
                        : origin.replaceFirst(":80$", ""))
                .sorted()
                .toList();
    }

    private static String parsed(String entry) {
        try {
            return origin(URI.create(entry));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("hub.import.hosts: " + entry, e);
        }
    }

    /** Whether a source may be read from there: the same scheme, host and port as one of the list. */
    boolean permit(URI address) {
        try {
            return origins.contains(origin(address));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static String origin(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        boolean secure = scheme.equals("https");
        if ((!secure && !scheme.equals("http")) || address.getHost() == null || address.getRawUserInfo() != null) {
            throw new IllegalArgumentException("no web address");
        }
        int usual = secure ? HTTPS : HTTP;
        int port = address.getPort() < 0 ? usual : address.getPort();
        return scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + ":" + port;
    }
}
