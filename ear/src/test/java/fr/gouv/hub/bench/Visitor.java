package fr.gouv.hub.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** One person's way through the portal, one request after the other, with his cookie. For what is not timed. */
final class Visitor {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI portal;
    private String cookie;

    /** @param portal address without final slash */
    Visitor(URI portal) {
        this.portal = portal;
    }

    /** @return the session's cookie as a request sends it, null as long as there is none */
    String cookie() {
        return cookie;
    }

    /**
     * Asks for a page.
     *
     * @param gzip whether compression is welcome
     */
    HttpResponse<byte[]> get(String path, boolean gzip) {
        HttpRequest.Builder request = request(path);
        if (gzip) {
            request.header("Accept-Encoding", "gzip");
        }
        return send(request.build());
    }

    HttpResponse<byte[]> get(String path) {
        return get(path, false);
    }

    /** @return the POST form of a page that must be there */
    HtmlForm form(String path) {
        HttpResponse<byte[]> page = get(path);
        if (page.statusCode() != 200) {
            throw new MissingPageException(path + " : " + page.statusCode());
        }
        return HtmlForm.find(text(page)).orElseThrow(() -> new MissingPageException(path + " : pas de formulaire"));
    }

    /** Sends a form to the address that it came from. */
    HttpResponse<byte[]> post(String path, HtmlForm form) {
        return send(request(path)
                .header("Origin", portal.toString())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.body()))
                .build());
    }

    /**
     * Signs in by password and opens the page that follows, which takes the welcome out of the session.
     *
     * @throws MissingPageException when there is no such page yet, or it lets nobody in
     */
    Visitor signIn(String email) {
        String path = "/connexion/mot-de-passe";
        HttpResponse<byte[]> answer = post(path, form(path).fill("email", email).fill("password", DataSet.PASSWORD));
        if (answer.statusCode() / 100 != 3 || cookie == null) {
            throw new MissingPageException(path + " : " + answer.statusCode() + " pour " + email);
        }
        get("/");
        return this;
    }

    static String text(HttpResponse<byte[]> page) {
        return new String(page.body(), StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(portal + path));
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        return request;
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request, BodyHandlers.ofByteArray());
            response.headers().allValues("Set-Cookie").forEach(set -> cookie = set.split(";", 2)[0]);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
