package fr.gouv.hub.web.news;

import fr.gouv.hub.domain.community.CommunityAccess;
import fr.gouv.hub.domain.community.CommunityDetails;
import fr.gouv.hub.domain.community.CommunityReader;
import fr.gouv.hub.domain.news.NewsEntry;
import fr.gouv.hub.domain.shared.MovedException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.community.CommunityService;
import fr.gouv.hub.service.news.NewsService;
import fr.gouv.hub.service.reference.ReferenceBook;
import fr.gouv.hub.service.reference.ReferenceService;
import fr.gouv.hub.web.shared.MovedAddress;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;

/**
 * The Atom feed of a list of news (RFC 4287): the same address parameters as the list. Whoever asks, it holds only what
 * everybody may read. A reader that names the version it knows is told when that is still the right one (RFC 9110 §13).
 */
@WebServlet("/news/feed")
public class NewsFeedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int TAG_LENGTH = 32;

    @Inject
    transient NewsService news;

    @Inject
    transient CommunityService communities;

    @Inject
    transient ReferenceService references;

    @Inject
    transient NewsAtom atom;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            NewsQuery query = query(request);
            List<NewsEntry> entries = news.entries(query.criteria());
            Instant changed = entries.stream()
                    .map(NewsEntry::changedAt)
                    .max(Instant::compareTo)
                    .map(at -> at.truncatedTo(ChronoUnit.SECONDS))
                    .orElse(NewsAtom.NEVER);
            send(atom.write(query, entries, changed), changed, request, response);
        } catch (MovedException moved) {
            MovedAddress.lead(request, response, moved);
        } catch (NotFoundException unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** A feed is subscribed to for years: one whose theme, territory or community does not exist is no feed of everything. */
    private NewsQuery query(HttpServletRequest request) {
        ReferenceBook book = references.book();
        String theme = request.getParameter(NewsQuery.THEME);
        String territory = request.getParameter(NewsQuery.TERRITORY);
        String community = request.getParameter(NewsQuery.COMMUNITY);
        CommunityDetails board = community == null ? null : communities.get(community);
        NewsQuery query = new NewsQuery(NewsQuery.theme(theme, book), NewsQuery.territory(territory, book), board);
        if ((theme != null && query.theme() == null)
                || (territory != null && query.territory() == null)
                || (board != null && !isPublic(board))) {
            throw new NotFoundException();
        }
        return query;
    }

    private static boolean isPublic(CommunityDetails community) {
        return CommunityAccess.of(community.status(), community.visibility(), CommunityReader.VISITOR)
                .isContent();
    }

    private static void send(byte[] feed, Instant changed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String tag = '"' + digest(feed).substring(0, TAG_LENGTH) + '"';
        response.setHeader("Cache-Control", "public, max-age=300");
        response.setHeader("ETag", tag);
        response.setDateHeader("Last-Modified", changed.toEpochMilli());
        if (isKnown(tag, changed, request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("application/atom+xml");
        response.setCharacterEncoding("UTF-8");
        response.setContentLength(feed.length);
        response.getOutputStream().write(feed);
    }

    /** The tag counts before the date, which cannot tell that an item has gone. */
    private static boolean isKnown(String tag, Instant changed, HttpServletRequest request) {
        String known = request.getHeader("If-None-Match");
        if (known != null) {
            return known.strip().equals("*") || known.contains(tag);
        }
        try {
            long since = request.getDateHeader("If-Modified-Since");
            return since >= 0 && changed.toEpochMilli() <= since;
        } catch (IllegalArgumentException noDate) {
            return false;
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            // every Java has it
            throw new IllegalStateException(e);
        }
    }
}
