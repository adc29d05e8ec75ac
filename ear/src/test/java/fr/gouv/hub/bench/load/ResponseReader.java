package fr.gouv.hub.bench.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Finds where an HTTP/1.1 response ends (RFC 9112, section 6) and keeps no byte of its body. Fed with whatever arrives; ready for
 * the next response of the same connection as soon as one is complete.
 */
final class ResponseReader {
    private static final int LONGEST_LINE = 16_384;

    private enum State {
        STATUS,
        HEADER,
        BODY,
        CHUNK_SIZE,
        CHUNK_END,
        TRAILER
    }

    private final byte[] line = new byte[LONGEST_LINE];
    private int lineLength;
    private State state = State.STATUS;
    private int status;
    private long remaining;
    private boolean chunked;
    private boolean closing;
    private boolean cookie;

    /**
     * @param bytes what has arrived; read to its end, or to the end of the response
     * @return true when the response is complete
     */
    boolean read(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            if (state == State.BODY) {
                int taken = (int) Math.min(remaining, bytes.remaining());
                bytes.position(bytes.position() + taken);
                remaining -= taken;
                if (remaining == 0) {
                    if (!chunked) {
                        return complete();
                    }
                    state = State.CHUNK_END;
                }
            } else if (endsLine(bytes.get()) && takeLine()) {
                return complete();
            }
        }
        return false;
    }

    private boolean endsLine(byte read) throws IOException {
        if (read == '\n') {
            return true;
        }
        if (read != '\r') {
            if (lineLength == LONGEST_LINE) {
                throw new IOException("a header line is longer than " + LONGEST_LINE + " bytes");
            }
            line[lineLength++] = read;
        }
        return false;
    }

    /** @return true when this line was the last of the response */
    private boolean takeLine() throws IOException {
        String text = new String(line, 0, lineLength, StandardCharsets.ISO_8859_1);
        lineLength = 0;
        switch (state) {
            case STATUS -> takeStatus(text);
            case HEADER -> {
                if (text.isEmpty()) {
                    return takeEndOfHeaders();
                }
                takeHeader(text);
            }
            case CHUNK_SIZE -> {
                int extension = text.indexOf(';');
                remaining = Long.parseLong((extension < 0 ? text : text.substring(0, extension)).strip(), 16);
                state = remaining == 0 ? State.TRAILER : State.BODY;
            }
            case CHUNK_END -> state = State.CHUNK_SIZE;
            case TRAILER -> {
                return text.isEmpty();
            }
            case BODY -> throw new IllegalStateException();
        }
        return false;
    }

    private void takeStatus(String text) throws IOException {
        if (!text.startsWith("HTTP/1.1 ") || text.length() < 12) {
            throw new IOException("not a response: " + text);
        }
        status = Integer.parseInt(text.substring(9, 12));
        remaining = 0;
        chunked = false;
        closing = false;
        cookie = false;
        state = State.HEADER;
    }

    private void takeHeader(String text) {
        // Few headers matter; their first letter tells most of the others apart.
        char first = Character.toLowerCase(text.charAt(0));
        if (first != 'c' && first != 't' && first != 's') {
            return;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("content-length:")) {
            remaining = Long.parseLong(lower.substring(15).strip());
        } else if (lower.startsWith("transfer-encoding:")) {
            chunked = lower.contains("chunked");
        } else if (lower.startsWith("connection:")) {
            closing = lower.contains("close");
        } else if (lower.startsWith("set-cookie:")) {
            cookie = true;
        }
    }

    private boolean takeEndOfHeaders() {
        if (chunked) {
            state = State.CHUNK_SIZE;
            return false;
        }
        state = State.BODY;
        return remaining == 0;
    }

    private boolean complete() {
        state = State.STATUS;
        return true;
    }

    /** @return whether a part of a response has arrived */
    boolean isWithinResponse() {
        return state != State.STATUS || lineLength > 0;
    }

    /** @return status of the latest response */
    int status() {
        return status;
    }

    /** @return whether the server closes the connection after the latest response */
    boolean isClosing() {
        return closing;
    }

    /** @return whether the latest response set a cookie */
    boolean setsCookie() {
        return cookie;
    }
}
