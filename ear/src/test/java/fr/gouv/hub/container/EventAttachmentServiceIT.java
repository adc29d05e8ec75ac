package fr.gouv.hub.container;

import static fr.gouv.hub.container.HostileFiles.PDF;
import static fr.gouv.hub.container.HostileFiles.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.event.EventDetails;
import fr.gouv.hub.domain.event.EventReportDraft;
import fr.gouv.hub.domain.event.EventReportRefusedException;
import fr.gouv.hub.domain.shared.AttachmentDraft;
import fr.gouv.hub.domain.shared.AttachmentFile;
import fr.gouv.hub.domain.shared.AttachmentLine;
import fr.gouv.hub.domain.shared.AttachmentRefusedException;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.account.ErasureService;
import fr.gouv.hub.service.event.EventAttachmentService;
import fr.gouv.hub.service.event.EventReportService;
import fr.gouv.hub.service.event.EventService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of the report of an event: what is taken, who adds them, who may have them. */
class EventAttachmentServiceIT extends InTheServer {

    @Inject
    EventAttachmentService attachments;

    @Inject
    EventReportService reports;

    @Inject
    EventService events;

    @Inject
    ErasureService erasure;

    private long organiser;
    private long member;
    private long community;
    private long event;
    private String slug;

    @BeforeEach
    void an_event_that_is_over() {
        organiser = Database.insert(Row.agent());
        member = Database.insert(Row.agent());
        community = Database.insert(Row.community().set("member_count", 2));
        Database.insert(Row.membership(community, organiser, "EVENT_ORGANISER"));
        Database.insert(Row.membership(community, member, "MEMBER"));
        Row row = Row.at(Row.event(community), Row.now().minusDays(2));
        event = Database.insert(row);
        Database.insert(Row.host(event, row));
        slug = row.get("slug");
    }

    @AfterEach
    void close() {
        Database.closeTestCommunities();
    }

    private void add(String name, byte[] content) {
        Calls.as(organiser, () -> attachments.add(slug, List.of(new AttachmentDraft(name, content))));
    }

    private List<AttachmentLine> files() {
        return Calls.asVisitor(() -> events.get(slug)).files();
    }

    @Test
    void organisers_add_files_readers_have_them_and_organisers_take_them_away() {
        assertThat(Calls.as(organiser, () -> attachments.desk(slug)).files()).isEmpty();
        add("Support d’été.pdf", PDF);
        add("Notes.txt", text("Une note, écrite ici."));
        assertThat(files()).extracting(AttachmentLine::name).containsExactly("Support d’été.pdf", "Notes.txt");
        assertThat(files())
                .isEqualTo(Calls.as(organiser, () -> attachments.desk(slug)).files());
        long file = files().get(0).id();
        AttachmentFile sent = Calls.asVisitor(() -> attachments.file(slug, file));
        assertThat(sent.content()).isEqualTo(PDF);
        assertThat(sent.hash()).hasSize(64);
        assertThatThrownBy(() -> add("copie.pdf", PDF)).isInstanceOf(AttachmentRefusedException.class);
        Calls.as(organiser, () -> {
            attachments.remove(slug, file);
            attachments.remove(slug, file);
        });
        assertThat(files()).extracting(AttachmentLine::name).containsExactly("Notes.txt");
        assertThatThrownBy(() -> Calls.asVisitor(() -> attachments.file(slug, file)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void what_the_hub_does_not_take_is_refused_and_a_picture_is_encoded_anew() throws IOException {
        HostileFiles.requireRefused(this::add);
        assertThatThrownBy(() -> Calls.as(organiser, () -> attachments.add(slug, List.of())))
                .isInstanceOf(AttachmentRefusedException.class);
        assertThat(files()).isEmpty();
        add("photo.jpg", HostileFiles.scripted());
        byte[] kept = Calls.asVisitor(
                        () -> attachments.file(slug, files().get(0).id()))
                .content();
        HostileFiles.requireNoScript(kept);
    }

    @Test
    void five_at_most_however_many_arrive_at_once() {
        AtomicInteger number = new AtomicInteger();
        List<Calls.Outcome<Void>> outcomes = Calls.atOnce(Collections.nCopies(9, organiser), () -> {
            attachments.add(slug, List.of(new AttachmentDraft("note.txt", text("Note " + number.incrementAndGet()))));
            return null;
        });
        assertThat(outcomes).filteredOn(Calls.Outcome::succeeded).hasSize(AttachmentFile.MOST);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.succeeded())
                .allSatisfy(outcome -> assertThat(outcome.failure()).isInstanceOf(AttachmentRefusedException.class));
        assertThat(files()).hasSize(AttachmentFile.MOST);
    }

    @Test
    void nothing_is_added_to_what_is_to_come_and_nothing_shown_of_what_is_called_off() {
        add("a.pdf", PDF);
        long file = files().get(0).id();
        Database.update("update event set status = 'CANCELLED' where id = ?", event);
        assertThat(files()).isEmpty();
        assertThatThrownBy(() -> Calls.asVisitor(() -> attachments.file(slug, file)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> add("b.txt", text("b"))).isInstanceOf(EventReportRefusedException.class);
        assertThat(Calls.as(organiser, () -> attachments.desk(slug)).open()).isFalse();
        Row later = Row.event(community);
        Database.insert(Row.host(Database.insert(later), later));
        String next = later.get("slug");
        assertThatThrownBy(() ->
                        Calls.as(organiser, () -> attachments.add(next, List.of(new AttachmentDraft("b.pdf", PDF)))))
                .isInstanceOf(EventReportRefusedException.class);
        assertThatThrownBy(() -> Calls.asVisitor(() -> attachments.file(next, file)))
                .as("by way of another event")
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void strangers_add_nothing_and_have_what_they_may_read_alone() {
        add("a.pdf", PDF);
        long file = files().get(0).id();
        long stranger = Database.insert(Row.agent());
        for (long other : List.of(member, stranger)) {
            assertThatThrownBy(() ->
                            Calls.as(other, () -> attachments.add(slug, List.of(new AttachmentDraft("b.pdf", PDF)))))
                    .isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> Calls.as(other, () -> attachments.remove(slug, file)))
                    .isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> Calls.as(other, () -> attachments.desk(slug)))
                    .isInstanceOf(ForbiddenException.class);
        }
        Database.update("update community set visibility = 'LISTED_MEMBER_CONTENT' where id = ?", community);
        assertThat(Calls.as(member, () -> attachments.file(slug, file)).content())
                .isEqualTo(PDF);
        for (String act : List.of("read", "add", "remove")) {
            assertThatThrownBy(() -> Calls.as(stranger, () -> {
                        switch (act) {
                            case "read" -> attachments.file(slug, file);
                            case "add" -> attachments.add(slug, List.of(new AttachmentDraft("b.pdf", PDF)));
                            default -> attachments.remove(slug, file);
                        }
                    }))
                    .as(act)
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> Calls.asVisitor(() -> attachments.file(slug, file)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_file_outlives_the_account_of_whoever_added_it_and_the_text_of_the_report() {
        add("a.pdf", PDF);
        String address = Database.column("select email from agent where id = ?", organiser)
                .get(0);
        EventReportDraft draft = new EventReportDraft();
        draft.setBody("Ce qui s’est dit.");
        assertThat(Calls.as(organiser, () -> reports.save(slug, draft))).isTrue();
        EventReportDraft none = Calls.as(organiser, () -> reports.open(slug)).draft();
        none.setBody("");
        assertThat(Calls.as(organiser, () -> reports.save(slug, none)))
                .as("the file is still there to be read")
                .isTrue();
        Database.insert(Row.membership(community, Database.insert(Row.agent()), "LEAD"));
        Calls.as(organiser, () -> erasure.erase(address, "Compte supprimé"));
        EventDetails shown = Calls.asVisitor(() -> events.get(slug));
        assertThat(shown.report()).isNull();
        assertThat(shown.files()).hasSize(1);
        assertThat(Database.column("select column_name from information_schema.columns where table_schema = database()"
                        + " and table_name = 'event_attachment'"))
                .as("nobody's name")
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.asList("id", "event_id", "name", "kind", "size", "hash", "content", "added_at"));
    }
}
