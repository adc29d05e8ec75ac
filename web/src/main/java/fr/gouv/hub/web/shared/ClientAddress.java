package fr.gouv.hub.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the request comes from. Behind a reverse proxy every connection is the proxy's: the address that it writes into
 * {@code X-Forwarded-For} counts then, and only when the connection comes from a proxy that the settings name, since anybody
 * can send such a header.
 */
@RequestScoped
public class ClientAddress {

    private static final Pattern SHAPE = Pattern.compile("[0-9A-Fa-f.:]{2,45}");

    @Inject
    HttpServletRequest request;

    /** Addresses of the reverse proxies. */
    @Inject
    @ConfigProperty(name = "hub.proxies", defaultValue = "127.0.0.1,0:0:0:0:0:0:0:1,::1")
    List<String> proxies;

    /**
     * @return an IPv4 or IPv6 address: the last one in the header that no known proxy has; that of the connection when there is
     *     no header, or none that may be believed
     */
    public String get() {
        return of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"), proxies);
    }

    static String of(String connection, String header, List<String> proxies) {
        if (header == null) {
            return connection;
        }
        String address = connection;
        String[] hops = header.split(",", -1);
        for (int i = hops.length - 1; i >= 0 && proxies.contains(address); i--) {
            String hop = hops[i].strip();
            if (!SHAPE.matcher(hop).matches()) {
                break;
            }
            address = hop;
        }
        return address;
    }
}
