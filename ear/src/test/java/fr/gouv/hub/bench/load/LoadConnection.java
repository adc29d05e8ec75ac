package fr.gouv.hub.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** One keep-alive connection with at most one request under way. Opened again when the server closes it. */
final class LoadConnection {
    private static final int MOST_BROKEN = 3;

    private final SocketAddress server;
    private final Selector selector;
    private final ResponseReader reader = new ResponseReader();
    private SocketChannel channel;
    private SelectionKey key;
    private byte[] current;
    private ByteBuffer unsent;
    private long sentAt;
    private int broken;

    LoadConnection(SocketAddress server, Selector selector) throws IOException {
        this.server = server;
        this.selector = selector;
        open();
    }

    private void open() throws IOException {
        channel = SocketChannel.open(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** @param now {@link System#nanoTime} */
    void send(byte[] request, long now) throws IOException {
        if (reader.isClosing()) {
            close();
            open();
        }
        sentAt = now;
        current = request;
        unsent = ByteBuffer.wrap(request);
        flush();
    }

    /** A server may close a connection that it has kept open just as a request leaves: browsers send it again (RFC 9112 §9.3.1). */
    private void sendAgain() throws IOException {
        close();
        open();
        unsent = ByteBuffer.wrap(current);
        flush();
    }

    /** Writes what is left of the request. */
    void flush() throws IOException {
        channel.write(unsent);
        key.interestOps(unsent.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    /**
     * @param buffer shared by all connections, its content is of no use afterwards
     * @return true when the response is complete
     */
    boolean receive(ByteBuffer buffer) throws IOException {
        while (true) {
            buffer.clear();
            int count = channel.read(buffer);
            if (count < 0) {
                if (reader.isWithinResponse() || ++broken > MOST_BROKEN) {
                    throw new EOFException("the server closed the connection within a response");
                }
                sendAgain();
                return false;
            }
            if (count == 0) {
                return false;
            }
            buffer.flip();
            if (reader.read(buffer)) {
                return true;
            }
        }
    }

    ResponseReader response() {
        return reader;
    }

    long sentAt() {
        return sentAt;
    }

    void close() throws IOException {
        key.cancel();
        channel.close();
    }
}
