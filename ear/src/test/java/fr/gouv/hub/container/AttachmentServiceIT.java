package fr.gouv.hub.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.discussion.AttachmentDesk;
import fr.gouv.hub.domain.discussion.AttachmentFile;
import fr.gouv.hub.domain.discussion.AttachmentLine;
import fr.gouv.hub.domain.discussion.AttachmentRefusedException;
import fr.gouv.hub.domain.discussion.DiscussionClosedException;
import fr.gouv.hub.domain.discussion.PostGoneException;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.discussion.AttachmentService;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files of posts: what is taken, who adds them, who may have them. */
@ExtendWith({OnTestPortal.class, ArquillianExtension.class})
class AttachmentServiceIT {

    private static final byte[] PDF = "%PDF-1.7\n%âãÏÓ\n1 0 obj".getBytes(StandardCharsets.ISO_8859_1);

    @Deployment
    static EnterpriseArchive deployment() {
        return InContainer.with(InContainer.nested(AttachmentServiceIT.class));
    }

    @Inject
    AttachmentService attachments;

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
        Calls.as(author, () -> attachments.add(post, name, content));
    }

    private static byte[] zip(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void its_author_adds_a_file_readers_have_it_and_he_takes_it_away() {
        add("Compte rendu d’été.pdf", PDF);
        AttachmentLine line = files().get(0);
        assertThat(line.name()).isEqualTo("Compte rendu d’été.pdf");
        AttachmentFile file = Calls.asVisitor(() -> attachments.file(line.id()));
        assertThat(file.content()).isEqualTo(PDF);
        assertThat(file.mediaType()).isEqualTo("application/pdf");
        assertThat(file.hash()).hasSize(64);
        assertThatThrownBy(() -> add("copie.pdf", PDF)).isInstanceOf(AttachmentRefusedException.class);
        Calls.as(author, () -> attachments.remove(post, line.id()));
        Calls.as(author, () -> attachments.remove(post, line.id()));
        assertThat(files()).isEmpty();
        assertThatThrownBy(() -> Calls.asVisitor(() -> attachments.file(line.id())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void what_a_file_is_its_content_says_and_its_name_has_to_agree() throws IOException {
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        byte[] drawing = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8);
        byte[] archive = zip("virus.exe");
        for (String name : List.of("a.png", "a.pdf", "a.docx", "a.html", "a.svg", "a", "a.exe", "a.txt.exe")) {
            for (byte[] content : List.of(page, drawing, archive)) {
                assertThatThrownBy(() -> add(name, content))
                        .as(name)
                        .isInstanceOf(AttachmentRefusedException.class);
            }
        }
        assertThatThrownBy(() -> add("a.txt", PDF)).isInstanceOf(AttachmentRefusedException.class);
        assertThatThrownBy(() -> add("a.txt", page)).isInstanceOf(AttachmentRefusedException.class);
        assertThatThrownBy(() -> add("vide.pdf", new byte[0])).isInstanceOf(AttachmentRefusedException.class);
        assertThatThrownBy(() -> add("lourd.pdf", new byte[AttachmentDesk.MOST_MEGABYTES * 1_048_576 + 1]))
                .isInstanceOf(AttachmentRefusedException.class);
        assertThat(files()).isEmpty();
        add("notes.txt", "Une note, écrite ici.".getBytes(StandardCharsets.UTF_8));
        add("liste.csv", "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8));
        add("lettre.docx", zip("[Content_Types].xml", "word/document.xml"));
        assertThat(Database.column("select media_type from discussion_attachment where post_id = ? order by id", post))
                .containsExactly(
                        "text/plain",
                        "text/csv",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    }

    @Test
    void five_at_most_however_many_arrive_at_once() {
        java.util.concurrent.atomic.AtomicInteger number = new java.util.concurrent.atomic.AtomicInteger();
        List<Calls.Outcome<Void>> outcomes = Calls.atOnce(Collections.nCopies(9, author), () -> {
            attachments.add(
                    post, "note.txt", ("Note " + number.incrementAndGet()).getBytes(StandardCharsets.UTF_8));
            return null;
        });
        assertThat(outcomes).filteredOn(Calls.Outcome::succeeded).hasSize(AttachmentDesk.MOST);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.succeeded())
                .allSatisfy(outcome -> assertThat(outcome.failure()).isInstanceOf(AttachmentRefusedException.class));
        assertThat(files()).hasSize(AttachmentDesk.MOST);
    }

    @Test
    void strangers_add_nothing_and_have_what_they_may_read_alone() {
        add("a.pdf", PDF);
        long file = files().get(0).id();
        long stranger = Database.insert(Row.agent());
        for (long other : List.of(member, stranger)) {
            assertThatThrownBy(() -> Calls.as(other, () -> attachments.add(post, "b.pdf", PDF)))
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
        Database.update("update community set visibility = 'HIDDEN', join_policy = 'INVITATION' where id = ?", community);
        assertThatThrownBy(() -> Calls.as(stranger, () -> attachments.file(file)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_post_that_is_gone_or_a_closed_thread_takes_nothing_and_gives_nothing() {
        add("a.pdf", PDF);
        long file = files().get(0).id();
        Database.update("update discussion set closed_at = utc_timestamp(6) where id = ?", thread);
        assertThatThrownBy(() -> add("b.txt", "b".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(DiscussionClosedException.class);
        assertThat(Calls.asVisitor(() -> attachments.file(file)).content()).isEqualTo(PDF);
        Database.update("update discussion set closed_at = null where id = ?", thread);
        Database.update("update discussion_post set state = 'RETIRED' where id = ?", post);
        assertThatThrownBy(() -> add("b.txt", "b".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(PostGoneException.class);
        assertThatThrownBy(() -> Calls.asVisitor(() -> attachments.file(file))).isInstanceOf(NotFoundException.class);
    }
}
