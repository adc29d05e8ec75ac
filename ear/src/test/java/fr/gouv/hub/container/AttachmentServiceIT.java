package fr.gouv.hub.container;

import static fr.gouv.hub.container.HostileFiles.PDF;
import static fr.gouv.hub.container.HostileFiles.picture;
import static fr.gouv.hub.container.HostileFiles.text;
import static fr.gouv.hub.container.HostileFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.discussion.AttachmentDesk;
import fr.gouv.hub.domain.discussion.DiscussionClosedException;
import fr.gouv.hub.domain.discussion.PostDraft;
import fr.gouv.hub.domain.discussion.PostGoneException;
import fr.gouv.hub.domain.discussion.PostPlace;
import fr.gouv.hub.domain.shared.AttachmentDraft;
import fr.gouv.hub.domain.shared.AttachmentFile;
import fr.gouv.hub.domain.shared.AttachmentKind;
import fr.gouv.hub.domain.shared.AttachmentLine;
import fr.gouv.hub.domain.shared.AttachmentRefusedException;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.discussion.AttachmentService;
import fr.gouv.hub.service.discussion.DiscussionDeskService;
import fr.gouv.hub.service.discussion.DiscussionWritingService;
import fr.gouv.hub.service.discussion.PostReportService;
import fr.gouv.hub.service.discussion.PostService;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of posts: what is taken, who adds them, who may have them. */
class AttachmentServiceIT extends InTheServer {

    @Inject
    AttachmentService attachments;

    @Inject
    DiscussionWritingService writing;

    @Inject
    DiscussionDeskService threads;

    @Inject
    PostService posts;

    @Inject
    PostReportService reports;

    private long author;
    private long member;
    private long community;
    private long thread;
    private long post;

    @BeforeEach
    void a_post() {
        author = Database.insert(Row.agent());
        member = Database.insert(Row.agent());
        community = Database.insert(Row.community().set("member_count", 2));
        for (long agent : List.of(author, member)) {
            Database.insert(Row.membership(community, agent, "MEMBER"));
        }
        thread = Database.insert(Row.discussion(community).set("post_count", 1));
        post = Database.insert(Row.post(thread, 1, author));
    }

    @AfterEach
    void close() {
        Database.closeTestCommunities();
    }

    private List<AttachmentLine> files() {
        return Calls.as(author, () -> attachments.desk(post)).files();
    }

    private void add(String name, byte[] content) {
        Calls.as(author, () -> {
            attachments.add(post, List.of(new AttachmentDraft(name, content)));
        });
    }

    @Test
    void its_author_adds_a_file_readers_have_it_and_he_takes_it_away() {
        add("Compte rendu d’été.pdf", PDF);
        AttachmentLine line = files().get(0);
        assertThat(line.name()).isEqualTo("Compte rendu d’été.pdf");
        assertThat(line.kilobytes()).isEqualTo(1);
        AttachmentFile file = Calls.asVisitor(() -> attachments.file(line.id()));
        assertThat(file.content()).isEqualTo(PDF);
        assertThat(file.kind()).isEqualTo(AttachmentKind.PDF);
        assertThat(file.hash()).hasSize(64);
        assertThatThrownBy(() -> add("copie.pdf", PDF)).isInstanceOf(AttachmentRefusedException.class);
        Calls.as(author, () -> {
            attachments.remove(post, line.id());
            attachments.remove(post, line.id());
        });
        assertThat(files()).isEmpty();
        assertThatThrownBy(() -> Calls.asVisitor(() -> attachments.file(line.id())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void what_a_file_is_its_content_says_and_its_name_has_to_agree() throws IOException {
        HostileFiles.requireRefused(this::add);
        assertThat(files()).isEmpty();
        add("notes.txt", text("Une note, écrite ici."));
        add("liste.csv", text("a;b\n1;2\n"));
        add("lettre.docx", zip("[Content_Types].xml", "word/document.xml"));
        add("LISEZMOI.MD", text("# Titre"));
        assertThat(files())
                .extracting(AttachmentLine::kind)
                .containsExactly(AttachmentKind.TEXT, AttachmentKind.CSV, AttachmentKind.DOCX, AttachmentKind.TEXT);
    }

    @Test
    void a_picture_is_encoded_anew_and_a_large_one_smaller() throws IOException {
        add("photo.jpg", HostileFiles.scripted());
        byte[] kept =
                Calls.asVisitor(() -> attachments.file(files().get(0).id())).content();
        HostileFiles.requireNoScript(kept);
        add("capture.png", picture("png", 3_000, 10));
        byte[] wide =
                Calls.asVisitor(() -> attachments.file(files().get(1).id())).content();
        assertThat(ImageIO.read(new ByteArrayInputStream(wide)).getWidth()).isEqualTo(2_400);
        assertThat(files()).hasSize(2);
    }

    @Test
    void five_at_most_however_many_arrive_at_once() {
        AtomicInteger number = new AtomicInteger();
        List<Calls.Outcome<Void>> outcomes = Calls.atOnce(Collections.nCopies(9, author), () -> {
            attachments.add(post, List.of(new AttachmentDraft("note.txt", text("Note " + number.incrementAndGet()))));
            return null;
        });
        assertThat(outcomes).filteredOn(Calls.Outcome::succeeded).hasSize(AttachmentFile.MOST);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.succeeded())
                .allSatisfy(outcome -> assertThat(outcome.failure()).isInstanceOf(AttachmentRefusedException.class));
        assertThat(files()).hasSize(AttachmentFile.MOST);
    }

    private PostDraft draft(String... texts) {
        PostDraft draft = new PostDraft();
        draft.setBody("Avec pièces jointes.");
        draft.setFiles(Arrays.stream(texts)
                .map(text -> new AttachmentDraft(text + ".txt", text(text)))
                .toList());
        return draft;
    }

    @Test
    void files_come_with_a_post_or_neither_comes() {
        PostDraft draft = draft("un", "deux", "deux");
        PostPlace place = Calls.as(author, () -> writing.reply(thread, draft));
        assertThat(Calls.as(author, () -> writing.reply(thread, draft)))
                .as("the same form again")
                .isEqualTo(place);
        String names = "select f.name from discussion_attachment f join discussion_post p on p.id = f.post_id"
                + " where p.discussion_id = ? order by f.id";
        assertThat(Database.column(names, thread)).containsExactly("un.txt", "deux.txt");
        assertThatThrownBy(() -> Calls.as(author, () -> writing.reply(thread, draft("1", "2", "3", "4", "5", "6"))))
                .isInstanceOf(AttachmentRefusedException.class);
        PostDraft wrong = draft("un");
        wrong.setFiles(List.of(new AttachmentDraft("a.exe", text("MZ"))));
        assertThatThrownBy(() -> Calls.as(author, () -> writing.reply(thread, wrong)))
                .isInstanceOf(AttachmentRefusedException.class);
        assertThat(Database.number("select count(*) from discussion_post where discussion_id = ?", thread))
                .isEqualTo(2);
        byte[] heavy = new byte[AttachmentFile.MOST_MEGABYTES * 1_048_576];
        wrong.setFiles(Collections.nCopies(5, new AttachmentDraft("lourd.txt", heavy)));
        assertThatThrownBy(() -> Calls.as(author, () -> writing.reply(thread, wrong)))
                .isInstanceOfSatisfying(AttachmentRefusedException.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("shared.error.filesWeight"));
    }

    @Test
    void strangers_add_nothing_and_have_what_they_may_read_alone() {
        add("a.pdf", PDF);
        long file = files().get(0).id();
        long stranger = Database.insert(Row.agent());
        for (long other : List.of(member, stranger)) {
            assertThatThrownBy(() ->
                            Calls.as(other, () -> attachments.add(post, List.of(new AttachmentDraft("b.pdf", PDF)))))
                    .isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> Calls.as(other, () -> attachments.remove(post, file)))
                    .isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> Calls.as(other, () -> attachments.desk(post)))
                    .isInstanceOf(ForbiddenException.class);
        }
        Database.update("update community set visibility = 'LISTED_MEMBER_CONTENT' where id = ?", community);
        assertThat(Calls.as(member, () -> attachments.file(file)).content()).isEqualTo(PDF);
        assertThatThrownBy(() -> Calls.as(stranger, () -> attachments.file(file)))
                .isInstanceOf(ForbiddenException.class);
        Database.update(
                "update community set visibility = 'HIDDEN', join_policy = 'INVITATION' where id = ?", community);
        assertThatThrownBy(() -> Calls.as(stranger, () -> attachments.file(file)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> Calls.asVisitor(() -> attachments.file(file))).isInstanceOf(NotFoundException.class);
        long moderator = moderator();
        assertThatThrownBy(() -> Calls.as(moderator, () -> attachments.file(file)))
                .as("as long as nobody reports it")
                .isInstanceOf(ForbiddenException.class);
        long report = Database.insert(Row.report(post, member));
        assertThat(Calls.as(moderator, () -> reports.files(report))).hasSize(1);
        assertThat(Calls.as(moderator, () -> attachments.file(file)).content()).isEqualTo(PDF);
        assertThatThrownBy(() -> Calls.as(stranger, () -> reports.files(report)))
                .isInstanceOf(ForbiddenException.class);
    }

    private static long moderator() {
        long moderator = Database.insert(Row.agent());
        Database.update("insert into agent_role (agent_id, role) values (?, 'MODERATOR')", moderator);
        return moderator;
    }

    @Test
    void animateurs_and_moderators_take_files_of_others_away_and_add_none() {
        long lead = Database.insert(Row.agent());
        Database.insert(Row.membership(community, lead, "LEAD"));
        for (long other : List.of(lead, moderator())) {
            add("a.pdf", PDF);
            AttachmentDesk desk = Calls.as(other, () -> attachments.desk(post));
            assertThat(desk.mine()).isFalse();
            assertThat(desk.writable()).isFalse();
            assertThatThrownBy(() -> Calls.as(
                            other, () -> attachments.add(post, List.of(new AttachmentDraft("b.txt", text("b"))))))
                    .isInstanceOf(ForbiddenException.class);
            Calls.as(other, () -> attachments.remove(post, desk.files().get(0).id()));
            assertThat(files()).isEmpty();
        }
    }

    @Test
    void a_post_that_is_gone_or_a_closed_thread_takes_nothing() {
        add("a.pdf", PDF);
        long file = files().get(0).id();
        Database.update("update discussion set closed_at = utc_timestamp(6) where id = ?", thread);
        assertThatThrownBy(() -> add("b.txt", text("b"))).isInstanceOf(DiscussionClosedException.class);
        assertThat(Calls.as(author, () -> attachments.desk(post)).writable()).isFalse();
        assertThat(Calls.asVisitor(() -> attachments.file(file)).content()).isEqualTo(PDF);
        Database.update("update discussion set closed_at = null where id = ?", thread);
        Calls.as(author, () -> posts.withdraw(post));
        assertThatThrownBy(() -> add("b.txt", text("b"))).isInstanceOf(PostGoneException.class);
        assertThatThrownBy(() -> Calls.as(author, () -> attachments.file(file))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void files_go_where_their_thread_goes() {
        add("a.pdf", PDF);
        long file = files().get(0).id();
        long lead = Database.insert(Row.agent());
        Row other = Row.community().set("visibility", "LISTED_MEMBER_CONTENT");
        long target = Database.insert(other);
        for (long place : List.of(community, target)) {
            Database.insert(Row.membership(place, lead, "LEAD"));
        }
        Calls.as(lead, () -> threads.move(thread, other.get("slug")));
        assertThat(Calls.as(lead, () -> attachments.file(file)).content()).isEqualTo(PDF);
        assertThatThrownBy(() -> Calls.asVisitor(() -> attachments.file(file))).isInstanceOf(ForbiddenException.class);
    }
}
