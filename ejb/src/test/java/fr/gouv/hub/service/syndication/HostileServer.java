package fr.gouv.hub.service.syndication;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on this machine that answers each path as a test says, byte by byte if need be. */
final class HostileServer implements AutoCloseable {

    /** Writes an answer; whatever the client does then ends it. */
    interface Behaviour {
        void answer(OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    HostileServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    String at(String path) {
        return "http://localhost:" + port() + path;
    }

    /** @return the requests that came in, each with its headers */
    List<String> asked() {
        return List.copyOf(asked);
    }

    HostileServer on(String path, Behaviour behaviour) {
        behaviours.put(path, behaviour);
        return this;
    }

    /** A sound answer. */
    HostileServer on(String path, String type, String body) {
        return on(path, out -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            head(out, "HTTP/1.1 200 OK", "Content-Type: " + type, "Content-Length: " + bytes.length);
            out.write(bytes);
        });
    }

    static void head(OutputStream out, String... lines) throws IOException {
        out.write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                threads.execute(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            String first = in.readLine();
            if (first == null) {
                return;
            }
            StringBuilder request = new StringBuilder(first);
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                request.append('\n').append(line);
            }
            asked.add(request.toString());
            String path = first.split(" ", -1)[1];
            OutputStream out = client.getOutputStream();
            behaviours
                    .getOrDefault(path, gone -> head(gone, "HTTP/1.1 404 Not Found", "Content-Length: 0"))
                    .answer(out);
            out.flush();
        } catch (IOException clientWent) {
            // what a hostile server does not mind
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
