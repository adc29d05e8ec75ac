package fr.gouv.hub.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Requests as bytes, for the load generator. None asks for compression: page and yardstick send plain bytes. */
final class RawRequests {
    private final String authority;

    /** @param portal address without path */
    RawRequests(URI portal) {
        this.authority = portal.getAuthority();
    }

    /** @param cookie null for a signed-out reader */
    byte[] get(String path, String cookie) {
        return bytes("GET " + path + " HTTP/1.1\r\n" + common(cookie) + "\r\n");
    }

    /** @param body {@code application/x-www-form-urlencoded} */
    byte[] post(String path, String cookie, String body) {
        return bytes("POST " + path + " HTTP/1.1\r\n" + common(cookie) + "Origin: http://" + authority
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body);
    }

    private String common(String cookie) {
        return "Host: " + authority + "\r\nAccept: text/html\r\nUser-Agent: hub-bench\r\n"
                + (cookie == null ? "" : "Cookie: " + cookie + "\r\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
