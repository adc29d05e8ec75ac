package fr.gouv.hub.web.discussion;

import fr.gouv.hub.domain.discussion.FollowState;
import fr.gouv.hub.domain.discussion.Hearing;
import fr.gouv.hub.domain.discussion.PostDraft;
import fr.gouv.hub.domain.discussion.PostLine;
import fr.gouv.hub.domain.discussion.PostPlace;
import fr.gouv.hub.domain.discussion.ThreadHead;
import fr.gouv.hub.domain.discussion.ThreadPage;
import fr.gouv.hub.domain.shared.AttachmentLine;
import fr.gouv.hub.domain.shared.PageOf;
import fr.gouv.hub.service.discussion.DiscussionService;
import fr.gouv.hub.service.discussion.DiscussionWritingService;
import fr.gouv.hub.service.discussion.PostService;
import fr.gouv.hub.service.discussion.ThreadFollowService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.AttachmentUpload;
import fr.gouv.hub.web.shared.Markdown;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.PageLinks;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Visitor;
import fr.gouv.hub.web.shared.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One thread, a page of its posts, and the form of an answer. */
@Named
@RequestScoped
public class DiscussionShowView {

    /** The parameter that every form of Faces sends with it: its own id. */
    private static final String REPLY_FORM = "reply-form";

    @Inject
    DiscussionService discussions;

    @Inject
    DiscussionWritingService writing;

    @Inject
    PostService single;

    @Inject
    ThreadFollowService follows;

    @Inject
    Address address;

    @Inject
    Visitor visitor;

    @Inject
    HttpServletRequest request;

    @Inject
    PageLinks links;

    @Inject
    AttachmentUpload upload;

    @Inject
    Markdown markdown;

    @Inject
    Words words;

    @Inject
    MentionNotice mentions;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private ThreadHead thread;
    private PageOf<PostLine> posts = new PageOf<>(List.of(), 0, 1, PostPlace.PAGE_SIZE);
    private Hearing hearing = Hearing.NONE;
    private Map<Long, List<AttachmentLine>> files = Map.of();
    private final PostDraft draft = new PostDraft();
    private String preview;

    /** A form that comes back after its session has ended is shown as it was typed, and nothing of the thread. */
    @PostConstruct
    void load() {
        if (!isComingBack() || visitor.isSignedIn()) {
            ThreadPage page = discussions.thread(address.id(), address.page());
            thread = page.head();
            posts = page.posts();
            hearing = page.hearing();
            files = page.files();
            if (!isComingBack()) {
                callAuthor(request.getParameter(PageLinks.ANSWERED));
            }
        }
    }

    /** Who answers one post calls its author to begin with. */
    private void callAuthor(String number) {
        posts.items().stream()
                .filter(post -> String.valueOf(post.number()).equals(number))
                .filter(this::isCallable)
                .forEach(post -> draft.setBody("@" + post.handle() + " "));
    }

    /** @return whether the reader can answer a post by calling its author */
    public boolean isCallable(PostLine post) {
        return thread.isWritable() && post.isShown() && post.handle() != null && !isMine(post);
    }

    private boolean isComingBack() {
        return request.getMethod().equals("POST");
    }

    public void preview() {
        preview = markdown.html(draft.getBody());
    }

    public void reply() {
        draft.setFiles(upload.drafts());
        PostPlace place = writing.reply(address.id(), draft);
        mentions.tell("discussion.show.message.replied", place.thread(), draft.getBody());
        backTo(place);
    }

    /** @param postId as the button sent it */
    public void thank(String postId) {
        backTo(single.thank(Address.key(postId)));
    }

    /** @param postId as the button sent it */
    public void unthank(String postId) {
        backTo(single.unthank(Address.key(postId)));
    }

    /** @param wanted {@code oui} to hear of every answer, anything else to hear nothing */
    public void follow(String wanted) {
        boolean all = wanted.equals("oui");
        follows.become(address.id(), all ? FollowState.FOLLOWED : FollowState.MUTED);
        notices.tell(all ? "discussion.show.message.followed" : "discussion.show.message.muted");
        redirection.to(Page.DISCUSSION, address.id());
    }

    private void backTo(PostPlace place) {
        redirection.toLink(links.post(place.thread(), place.page(), place.number()));
    }

    /** @return the files of a post, in the order in which they were added */
    public List<AttachmentLine> filesOf(PostLine post) {
        return files.getOrDefault(post.id(), List.of());
    }

    /** @return whether the reader may take files of a post away, or add some */
    public boolean keepsFiles(PostLine post) {
        boolean moderates = visitor.inRole("MODERATOR") || visitor.inRole("ADMIN");
        return isMine(post) || ((thread.isManageable() || moderates) && files.containsKey(post.id()));
    }

    public boolean isMine(PostLine post) {
        return thread.reader() != 0 && Objects.equals(post.authorId(), thread.reader());
    }

    /** @return whether the reader may see what a post said before */
    public boolean canSeeHistory(PostLine post) {
        return isMine(post) || thread.isManageable();
    }

    /** @return whether the form of an answer is shown; also when it comes back and nobody may answer any more */
    public boolean isReplying() {
        return (thread != null && thread.isWritable()) || request.getParameter(REPLY_FORM) != null;
    }

    /** @return null when the session has ended */
    public ThreadHead getThread() {
        return thread;
    }

    public PageOf<PostLine> getPosts() {
        return posts;
    }

    /** @return the title of the window: two pages of a thread have two titles */
    public String getTitle() {
        if (thread == null) {
            return words.say("discussion.show.header.reply");
        }
        return posts.page() == 1
                ? thread.title()
                : words.say("discussion.show.title.page", thread.title(), posts.page(), posts.pages());
    }

    public Hearing getHearing() {
        return hearing;
    }

    public PostDraft getDraft() {
        return draft;
    }

    /** @return safe HTML, or null when no preview was asked for */
    public String getPreview() {
        return preview;
    }
}
