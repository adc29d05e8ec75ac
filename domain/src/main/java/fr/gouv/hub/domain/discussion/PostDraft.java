package fr.gouv.hub.domain.discussion;

import fr.gouv.hub.domain.shared.AttachmentDraft;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** What the form of a post edits. */
public class PostDraft {

    /** Longest post, in characters. */
    public static final int LONGEST = 10_000;

    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @NotBlank(message = "{discussion.error.bodyMissing}")
    @Size(max = LONGEST, message = "{discussion.error.bodyLength}")
    private String body;

    @NotNull(message = "{discussion.error.token}")
    @Pattern(regexp = UUID_FORM, message = "{discussion.error.token}")
    private String token = UUID.randomUUID().toString();

    private List<AttachmentDraft> files = List.of();

    /** Markdown. */
    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    /** Stands for the form: what the same form sends twice is posted once. */
    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    /** What goes with it. */
    public List<AttachmentDraft> getFiles() {
        return files;
    }

    public void setFiles(List<AttachmentDraft> files) {
        this.files = List.copyOf(files);
    }
}
