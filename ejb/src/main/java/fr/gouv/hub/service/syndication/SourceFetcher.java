package fr.gouv.hub.service.syndication;

import fr.gouv.hub.domain.syndication.ImportException;
import fr.gouv.hub.domain.syndication.ImportTrouble;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/**
 * Reads one address of a listed host. The names of hosts are looked up and checked in the same step whose result the
 * connection uses, so that a name cannot change its meaning in between; every redirection is checked like the first address.
 * Size and time are bounded whatever the host does.
 */
final class SourceFetcher {

    /** Largest source, in bytes. */
    static final int MOST_BYTES = 2 * 1_048_576;

    private static final int MOST_REDIRECTS = 3;
    private static final int MOST_ADDRESSES = 2;
    private static final int LONGEST_LINE = 8_192;
    private static final int MOST_HEADERS = 100;
    private static final int BUFFER = 8_192;
    private static final Duration SILENCE = Duration.ofSeconds(5);

    private final ImportHosts hosts;
    private final AddressRule rule;
    private final Duration patience;
    private final ScheduledExecutorService watch;

    /**
     * @param patience how long a whole reading may take, redirections included
     * @param watch ends the readings that take longer
     */
    SourceFetcher(ImportHosts hosts, AddressRule rule, Duration patience, ScheduledExecutorService watch) {
        this.hosts = hosts;
        this.rule = rule;
        this.patience = patience;
        this.watch = watch;
    }

    /**
     * What a host answered.
     *
     * @param content null when nothing has changed
     * @param etag what the host calls this version, or null
     * @param lastModified when the host says that it changed, or null
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
    record Answer(byte[] content, String etag, String lastModified) {

        boolean isUnchanged() {
            return content == null;
        }
    }

    /**
     * @param etag of the version that is known, or null
     * @param lastModified of the version that is known, or null
     * @throws ImportException with what went wrong
     */
    Answer fetch(String url, String etag, String lastModified) throws ImportException {
        long end = System.nanoTime() + patience.toNanos();
        try (PoolingHttpClientConnectionManager connections = connections();
                CloseableHttpClient client = HttpClients.custom()
                        .setConnectionManager(connections)
                        .setUserAgent("hub-des-communautes")
                        .disableRedirectHandling()
                        .disableContentCompression()
                        .disableCookieManagement()
                        .disableAutomaticRetries()
                        .disableAuthCaching()
                        .setConnectionReuseStrategy((request, response, context) -> false)
                        .build()) {
            URI address = parsed(url);
            for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
                requireListed(address);
                HttpGet request = new HttpGet(address);
                request.setConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(SILENCE))
                        .setConnectionRequestTimeout(Timeout.of(SILENCE))
                        .build());
                request.setHeader(
                        "Accept",
                        "application/atom+xml, application/rss+xml, text/calendar, application/xml;q=0.9, */*;q=0.1");
                request.setHeader("Accept-Encoding", "identity");
                conditional(request, "If-None-Match", etag);
                conditional(request, "If-Modified-Since", lastModified);
                Step step = watched(client, request, end);
                if (step.answer() != null) {
                    return step.answer();
                }
                address = redirected(address, step.location());
            }
            throw new ImportException(ImportTrouble.TOO_MANY_REDIRECTS);
        } catch (IOException e) {
            throw new ImportException(ImportTrouble.UNREACHABLE, e);
        }
    }

    /** One request: an answer, or where to go next. */
    private record Step(Answer answer, String location) {}

    private Step watched(CloseableHttpClient client, HttpGet request, long end) throws ImportException {
        AtomicBoolean ended = new AtomicBoolean();
        ScheduledFuture<?> alarm = watch.schedule(
                () -> {
                    ended.set(true);
                    request.cancel();
                },
                Math.max(0, end - System.nanoTime()),
                TimeUnit.NANOSECONDS);
        try (ClassicHttpResponse response = client.executeOpen(null, request, null)) {
            return read(response);
        } catch (ImportException e) {
            throw ended.get() ? new ImportException(ImportTrouble.TOO_SLOW, e) : e;
        } catch (IOException | RuntimeException e) {
            throw new ImportException(ended.get() ? ImportTrouble.TOO_SLOW : troubleOf(e), e);
        } finally {
            alarm.cancel(false);
        }
    }

    private static ImportTrouble troubleOf(Exception e) {
        if (e instanceof RefusedAddressException) {
            return ImportTrouble.NOT_PUBLIC;
        }
        return e instanceof java.net.SocketTimeoutException ? ImportTrouble.TOO_SLOW : ImportTrouble.UNREACHABLE;
    }

    private static Step read(ClassicHttpResponse response) throws IOException, ImportException {
        int status = response.getCode();
        if (status == 304) {
            return new Step(new Answer(null, null, null), null);
        }
        if (status >= 300 && status < 400) {
            Header location = response.getFirstHeader("Location");
            if (location == null) {
                throw new ImportException(ImportTrouble.REFUSED);
            }
            return new Step(null, location.getValue());
        }
        if (status != 200) {
            throw new ImportException(ImportTrouble.REFUSED);
        }
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            throw new ImportException(ImportTrouble.UNREADABLE);
        }
        String encoding = entity.getContentEncoding();
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new ImportException(ImportTrouble.COMPRESSED);
        }
        if (entity.getContentLength() > MOST_BYTES) {
            throw new ImportException(ImportTrouble.TOO_LARGE);
        }
        return new Step(
                new Answer(bounded(entity.getContent()), header(response, "ETag"), header(response, "Last-Modified")),
                null);
    }

    private static byte[] bounded(InputStream content) throws IOException, ImportException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        int count = content.read(buffer);
        while (count >= 0) {
            if (read.size() + count > MOST_BYTES) {
                throw new ImportException(ImportTrouble.TOO_LARGE);
            }
            read.write(buffer, 0, count);
            count = content.read(buffer);
        }
        return read.toByteArray();
    }

    private static String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    /** What a host once said is sent back to it: only as a plain line. */
    private static void conditional(HttpGet request, String name, String value) {
        if (value != null && value.matches("[\\x20-\\x7E]+")) {
            request.setHeader(name, value);
        }
    }

    private void requireListed(URI address) throws ImportException {
        if (!hosts.permit(address)) {
            throw new ImportException(ImportTrouble.NOT_LISTED);
        }
    }

    private static URI redirected(URI from, String location) throws ImportException {
        try {
            return withoutFragment(from.resolve(parsed(location)));
        } catch (IllegalArgumentException e) {
            throw new ImportException(ImportTrouble.BAD_ADDRESS, e);
        }
    }

    private static URI parsed(String url) throws ImportException {
        try {
            return withoutFragment(URI.create(url.strip()));
        } catch (IllegalArgumentException e) {
            throw new ImportException(ImportTrouble.BAD_ADDRESS, e);
        }
    }

    private static URI withoutFragment(URI address) {
        String text = address.toString();
        int fragment = text.indexOf('#');
        return fragment < 0 ? address : URI.create(text.substring(0, fragment));
    }

    private PoolingHttpClientConnectionManager connections() {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new CheckedNames())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(SILENCE))
                        .setSocketTimeout(Timeout.of(SILENCE))
                        .build())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(LONGEST_LINE)
                                .setMaxHeaderCount(MOST_HEADERS)
                                .build())
                        .build())
                .build();
    }

    /** Looks names up for the connection itself; one address that is not public refuses the whole name. */
    private final class CheckedNames implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] found = InetAddress.getAllByName(host);
            for (InetAddress address : found) {
                if (!rule.permits(address)) {
                    throw new RefusedAddressException(host);
                }
            }
            return Arrays.copyOf(found, Math.min(found.length, MOST_ADDRESSES));
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    /** A name leads where a source may not be read. */
    private static final class RefusedAddressException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        RefusedAddressException(String host) {
            super(host);
        }
    }
}
