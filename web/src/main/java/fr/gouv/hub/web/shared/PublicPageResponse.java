package fr.gouv.hub.web.shared;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Catches a page instead of sending it; errors and redirections go their usual way. */
final class PublicPageResponse extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream content = new ByteArrayOutputStream(1 << 16);
    private final Map<String, String> headers = new LinkedHashMap<>();
    private PrintWriter writer;
    private ServletOutputStream stream;
    private boolean elsewhere;
    private boolean cookies;

    PublicPageResponse(HttpServletResponse response) {
        super(response);
    }

    /** @return whether an error or a redirection was answered: there is no page */
    boolean isAnsweredElsewhere() {
        return elsewhere;
    }

    /** @return whether anybody may get the page: it is right, and sets no cookie */
    boolean isForAll() {
        return getStatus() == SC_OK && !cookies;
    }

    PublicPage page() {
        if (writer != null) {
            // the container may have closed it; flush() would then make an exception only to swallow it
            writer.checkError();
        }
        return new PublicPage(getContentType(), headers, content.toByteArray());
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(content, StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        if (stream == null) {
            stream = new Catcher();
        }
        return stream;
    }

    @Override
    public void flushBuffer() {
        // sent whole, later
    }

    @Override
    public void resetBuffer() {
        if (writer != null) {
            writer.flush();
        }
        content.reset();
        super.resetBuffer();
    }

    @Override
    public void reset() {
        resetBuffer();
        headers.clear();
        super.reset();
    }

    @Override
    public void setContentLength(int length) {
        // known when it is sent
    }

    @Override
    public void setContentLengthLong(long length) {
        // known when it is sent
    }

    @Override
    public void addCookie(Cookie cookie) {
        cookies = true;
        super.addCookie(cookie);
    }

    @Override
    public void setHeader(String name, String value) {
        headers.put(name, value);
        super.setHeader(name, value);
    }

    @Override
    public void addHeader(String name, String value) {
        cookies |= "Set-Cookie".equalsIgnoreCase(name);
        super.addHeader(name, value);
    }

    @Override
    public void sendError(int status) throws IOException {
        elsewhere = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        elsewhere = true;
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        elsewhere = true;
        super.sendRedirect(location);
    }

    private final class Catcher extends ServletOutputStream {

        @Override
        public void write(int b) {
            content.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            content.write(bytes, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("not asynchronous");
        }
    }
}
