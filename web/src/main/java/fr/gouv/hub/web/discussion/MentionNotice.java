package fr.gouv.hub.web.discussion;

import fr.gouv.hub.domain.discussion.Called;
import fr.gouv.hub.domain.discussion.Mentions;
import fr.gouv.hub.service.discussion.ThreadFollowService;
import fr.gouv.hub.web.shared.Markdown;
import fr.gouv.hub.web.shared.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;

/** « @prenom.nom »: how one calls a member, and what an author is told of those whom he called. */
@Named("mentions")
@RequestScoped
public class MentionNotice {

    @Inject
    ThreadFollowService follows;

    @Inject
    Markdown markdown;

    @Inject
    Notices notices;

    /**
     * @param key of the sentence for a post that calls nobody
     * @param text of the post
     */
    void tell(String key, long thread, String text) {
        Called called = follows.called(thread, text);
        if (called.isNobody()) {
            notices.tell(key);
        } else {
            notices.tell(
                    "discussion.show.message.called",
                    called.told().size(),
                    written(called.told()),
                    called.others().size(),
                    written(called.others()));
        }
    }

    private static String written(List<String> handles) {
        return handles.stream().map(handle -> '@' + handle).collect(Collectors.joining(", "));
    }

    /** @return safe HTML of a post, with those whom it calls in strong letters */
    public String html(String body) {
        return markdown.html(body, Mentions.WRITTEN);
    }

    /** @return how one calls somebody of that name, with its sign; empty when it is not known */
    public String handle(String firstName, String lastName) {
        String handle = Mentions.handle(firstName, lastName);
        return handle == null ? "" : '@' + handle;
    }
}
