package fr.gouv.hub.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keeps so many connections busy for so long: each sends its next request as soon as it has its answer (closed loop). */
public final class LoadGenerator {
    private static final int BUFFER_BYTES = 1 << 17;
    private static final long DRAIN_NANOS = 10_000_000_000L;

    private final InetSocketAddress server;

    /** @param server where the requests go */
    public LoadGenerator(InetSocketAddress server) {
        this.server = server;
    }

    /**
     * @param connections how many requests are under way at any time
     * @return what was answered within the time; what was still under way at its end is waited for and does not count
     */
    public LoadResult run(RequestSource source, int connections, Duration duration) {
        source.prepare();
        try (Selector selector = Selector.open()) {
            return new Run(source, selector, duration.toNanos()).go(connections);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Run {
        private final RequestSource source;
        private final Selector selector;
        private final long nanos;
        private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
        private long[] latencies = new long[1 << 16];
        private long begin;
        private int count;
        private int wrong;
        private int cookies;
        private int underWay;

        Run(RequestSource source, Selector selector, long nanos) {
            this.source = source;
            this.selector = selector;
            this.nanos = nanos;
        }

        LoadResult go(int connections) throws IOException {
            List<LoadConnection> all = new ArrayList<>();
            try {
                for (int i = 0; i < connections; i++) {
                    all.add(new LoadConnection(server, selector));
                }
                begin = System.nanoTime();
                for (LoadConnection connection : all) {
                    connection.send(source.next(), System.nanoTime());
                    underWay++;
                }
                while (underWay > 0) {
                    if (System.nanoTime() - begin > nanos + DRAIN_NANOS) {
                        throw new IOException(
                                underWay + " requests have had no answer for " + DRAIN_NANOS / 1_000_000_000 + " s");
                    }
                    selector.select(this::serve, 1_000);
                }
                return LoadResult.of(count, nanos, wrong, cookies, latencies);
            } finally {
                for (LoadConnection connection : all) {
                    connection.close();
                }
            }
        }

        private void serve(SelectionKey key) {
            LoadConnection connection = (LoadConnection) key.attachment();
            try {
                if (key.isWritable()) {
                    connection.flush();
                }
                if (key.isReadable() && connection.receive(buffer)) {
                    answered(connection);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void answered(LoadConnection connection) throws IOException {
            long now = System.nanoTime();
            if (now - begin > nanos) {
                underWay--;
                return;
            }
            record(now - connection.sentAt(), connection.response());
            connection.send(source.next(), now);
        }

        private void record(long latency, ResponseReader response) {
            if (count == latencies.length) {
                latencies = Arrays.copyOf(latencies, count * 2);
            }
            latencies[count++] = latency;
            if (!source.accepts(response.status())) {
                wrong++;
            }
            if (response.setsCookie()) {
                cookies++;
            }
        }
    }
}
