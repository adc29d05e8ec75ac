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
    private final SocketAddress server;
    private final Selector selector;
    private final ResponseReader reader = new ResponseReader();
    private SocketChannel channel;
    private SelectionKey key;
    private ByteBuffer unsent;
    private long sentAt;

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
        unsent = ByteBuffer.wrap(request);
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
                throw new EOFException("the server closed the connection within a response");
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
