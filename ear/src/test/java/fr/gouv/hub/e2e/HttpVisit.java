package fr.gouv.hub.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** One person over plain HTTP, as a browser without scripts would do it: cookies kept, redirections not followed. */
public final class HttpVisit {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int TOO_MANY_REQUESTS = 429;
    private static final byte[] LINE_END = {'\r', '\n'};

    /** HTTP/1.1: once in some thirty times, Payara leaves a connection that asks to go on in HTTP/2 unanswered. */
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    private final URI portal;

    /** A visit of the portal that tests share. */
    public HttpVisit() {
        this(TestPortal.server().url());
    }

    /** @param portal address of a portal of the test's own, without final slash */
    public HttpVisit(URI portal) {
        this.portal = portal;
    }

    /** Signs in with one of the demonstration accounts. The limit of sign-ins is for others' tests: here it is reset. */
    public HttpVisit as(String account) {
        int status = signIn(account);
        if (status == TOO_MANY_REQUESTS) {
            TestPortal.update("delete from throttle_hit");
            status = signIn(account);
        }
        if (status != 302 && status != 303) {
            throw new AssertionError("sign-in of " + account + " answered " + status);
        }
        return this;
    }

    private int signIn(String account) {
        return formOf(get("/connexion/mot-de-passe"), "password")
                .with("email", account)
                .with("password", "demonstration")
                .submit()
                .statusCode();
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(at(path)).GET());
    }

    private URI at(String path) {
        return URI.create(portal + path);
    }

    /** Sends fields as the portal's own pages would, from its own origin. */
    public HttpResponse<String> post(URI address, Map<String, String> fields) {
        return send(HttpRequest.newBuilder(address)
                .header("Origin", portal.toString())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(fields))));
    }

    /** A file in a form. */
    @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
    record Upload(String field, String name, byte[] content) {}

    /** Sends fields and files in parts (RFC 7578), as the portal's own pages would. */
    public HttpResponse<String> postParts(URI address, Map<String, String> fields, List<Upload> uploads) {
        String boundary = "hub-" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> {
            body.writeBytes(part(boundary, "name=\"" + name + "\"\r\n\r\n" + value));
            body.writeBytes(LINE_END);
        });
        for (Upload upload : uploads) {
            body.writeBytes(part(
                    boundary,
                    "name=\"" + upload.field() + "\"; filename=\"" + upload.name()
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
            body.writeBytes(upload.content());
            body.writeBytes(LINE_END);
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(address)
                .header("Origin", portal.toString())
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static byte[] part(String boundary, String rest) {
        return ("--" + boundary + "\r\nContent-Disposition: form-data; " + rest).getBytes(StandardCharsets.UTF_8);
    }

    /** Sends any request with this person's cookies. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(
                    request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @return what a file's address answers, byte by byte */
    public HttpResponse<byte[]> file(String path) {
        try {
            return client.send(
                    HttpRequest.newBuilder(at(path)).timeout(PATIENCE).GET().build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @return the POST form of a page that has a field or a button of that name or id */
    public Form formOf(HttpResponse<String> answer, String inside) {
        Document page = Jsoup.parse(answer.body(), answer.uri().toString());
        return page.select("main form[method=post]").stream()
                .filter(form -> !form.select("[id$=" + inside + "], [name$=" + inside + "]")
                        .isEmpty())
                .findFirst()
                .map(form -> new Form(this, (FormElement) form))
                .orElseThrow(() -> new AssertionError("no form with " + inside + " on " + answer.uri() + " ("
                        + answer.statusCode() + "): " + page.select("main").text()));
    }

    /**
     * @param value which of the buttons of that name; empty: there is only one
     * @return the form that a button of a page sends, wherever the button stands
     */
    Form formOfButton(HttpResponse<String> answer, String name, String value) {
        Document page = Jsoup.parse(answer.body(), answer.uri().toString());
        Element button = button(page, name, value)
                .orElseThrow(() -> new AssertionError("no button " + name + " " + value + " on " + answer.uri() + " ("
                        + answer.statusCode() + "): " + page.select("main").text()));
        Element form = button.hasAttr("form") ? page.getElementById(button.attr("form")) : button.closest("form");
        return new Form(this, (FormElement) form);
    }

    /** @return whether a page has such a button */
    static boolean hasButton(HttpResponse<String> answer, String name, String value) {
        return button(Jsoup.parse(answer.body()), name, value).isPresent();
    }

    private static Optional<Element> button(Document page, String name, String value) {
        return page.select("main [type=submit][name=" + name + "]").stream()
                .filter(button -> value.isEmpty() || button.attr("value").equals(value))
                .findFirst();
    }

    /** @return whether a page has such a form */
    public static boolean hasForm(HttpResponse<String> answer, String inside) {
        return !Jsoup.parse(answer.body())
                .select("main form[method=post] [id$=" + inside + "]")
                .isEmpty();
    }

    static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8)
                        + '='
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** A form as it was served, being filled in. Sending it twice sends the same thing twice. */
    public static final class Form {

        private final HttpVisit visit;
        private final URI action;
        private final Map<String, String> fields = new LinkedHashMap<>();
        private final List<Upload> uploads = new ArrayList<>();
        private final List<String> buttons = new ArrayList<>();
        private final boolean parts;

        Form(HttpVisit visit, FormElement form) {
            this.visit = visit;
            this.action = URI.create(form.absUrl("action"));
            this.parts = form.attr("enctype").equals("multipart/form-data");
            form.formData().forEach(field -> fields.put(field.key(), field.value()));
            form.select("input[type=file]").forEach(file -> fields.remove(file.attr("name")));
            List<Element> all = form.select("button[type=submit], input[type=submit]");
            all.forEach(button -> buttons.add(button.attr("name")));
            // one button is pressed, not all
            buttons.forEach(fields::remove);
            if (!all.isEmpty() && all.get(0).hasAttr("name")) {
                fields.put(all.get(0).attr("name"), all.get(0).attr("value"));
            }
        }

        public Form with(String name, String value) {
            String known = fields.keySet().stream()
                    .filter(field -> field.endsWith(name))
                    .findFirst()
                    .orElse(name);
            fields.put(known, value);
            return this;
        }

        /** Presses another button than the first. */
        Form press(String name, String value) {
            buttons.forEach(fields::remove);
            fields.put(name, value);
            return this;
        }

        public Map<String, String> fields() {
            return fields;
        }

        public URI action() {
            return action;
        }

        /** @param file the name that the browser would send, written as it is into the header of its part */
        public Form attach(String field, String file, byte[] content) {
            uploads.add(new Upload(field, file, content));
            return this;
        }

        public HttpResponse<String> submit() {
            return submitAs(visit);
        }

        /** Somebody else sends the very same. */
        HttpResponse<String> submitAs(HttpVisit sender) {
            return parts ? sender.postParts(action, fields, uploads) : sender.post(action, fields);
        }
    }
}
