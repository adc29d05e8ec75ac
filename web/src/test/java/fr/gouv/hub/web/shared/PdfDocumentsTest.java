package fr.gouv.hub.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.domain.event.AttendanceFigures;
import fr.gouv.hub.domain.event.Certificate;
import fr.gouv.hub.domain.event.CheckIn;
import fr.gouv.hub.domain.event.CheckInLine;
import fr.gouv.hub.domain.event.EventFormat;
import fr.gouv.hub.domain.event.EventMode;
import fr.gouv.hub.domain.event.GuestLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What PDF/UA asks of a document, as far as a program can tell: tags, language, title, fonts of its own. */
class PdfDocumentsTest {

    private static PDDocument certificate(String holder, String title) throws IOException {
        Certificate certificate = new Certificate(
                "atelier", holder, title, EventFormat.WORKSHOP, EventMode.ONLINE, null, null, "Futurs publics");
        byte[] written = new PdfDocuments()
                .write(
                        "certificate",
                        Map.of(
                                "certificate",
                                certificate,
                                "when",
                                "mardi 24 novembre 2026",
                                "today",
                                "25 novembre 2026"));
        Files.write(Path.of("target", "certificate.pdf"), written);
        return Loader.loadPDF(written);
    }

    @Test
    void a_certificate_is_tagged_and_says_whose_it_is() throws IOException {
        try (PDDocument document = certificate("Ève Nœud-Çelik", "Écrire : l’essentiel")) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getLanguage()).startsWith("fr");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).contains("Écrire : l’essentiel");
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Ève Nœud-Çelik", "Écrire : l’essentiel", "mardi 24 novembre 2026", "Futurs publics");
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void markup_is_text_and_nothing_stops_a_document() throws IOException {
        try (PDDocument document = certificate("<b>&amp; \u0001", "x<script>".repeat(40))) {
            assertThat(new PDFTextStripper().getText(document)).contains("<b>&amp;", "x<script>");
        }
        try (PDDocument document = certificate("Chloé \uD83D\uDE00", "a".repeat(500))) {
            assertThat(new PDFTextStripper().getText(document)).contains("Chloé");
        }
    }

    private static CheckIn sheet(int first, int last, int all) {
        List<CheckInLine> lines = IntStream.rangeClosed(first, last)
                .mapToObj(number ->
                        new CheckInLine(number, "Personne " + number + ".", "Ministère", null, false, Instant.EPOCH))
                .toList();
        return new CheckIn(
                "atelier",
                "Grand atelier",
                null,
                null,
                "futurs-publics",
                "Futurs publics",
                true,
                true,
                new AttendanceFigures(all, 0, 0, 0, 0, 0),
                lines,
                last < all ? last : 0,
                last < all ? List.of() : List.of(new GuestLine(1, "Invitée.", Instant.EPOCH)),
                2);
    }

    private static Map<String, Object> piece(int number, int size, int all) {
        int first = (number - 1) * size + 1;
        return Map.of(
                "sheet",
                sheet(first, Math.min(all, first + size - 1), all),
                "when",
                "mardi 24 novembre 2026",
                "from",
                first,
                "part",
                "Partie " + number + ", page ");
    }

    private static int rows(COSBase node, Set<COSBase> seen) {
        COSBase object = node instanceof COSObject reference ? reference.getObject() : node;
        if (object == null || !seen.add(object)) {
            return 0;
        }
        int rows = 0;
        if (object instanceof COSArray array) {
            for (COSBase child : array) {
                rows += rows(child, seen);
            }
        } else if (object instanceof COSDictionary dictionary) {
            rows += COSName.TR.equals(dictionary.getCOSName(COSName.S)) ? 1 : 0;
            rows += rows(dictionary.getItem(COSName.K), seen);
        }
        return rows;
    }

    @Test
    void a_sheet_holds_everybody_however_many_pieces_it_is_written_in(@TempDir Path directory) throws IOException {
        int all = 1_203;
        int size = 500;
        Path whole = new PdfDocuments()
                .join(
                        "sheet",
                        IntStream.rangeClosed(1, 3)
                                .mapToObj(number -> piece(number, size, all))
                                .iterator(),
                        directory);
        Files.copy(whole, Path.of("target", "sheet.pdf"), StandardCopyOption.REPLACE_EXISTING);
        try (PDDocument document = Loader.loadPDF(whole.toFile())) {
            String text = new PDFTextStripper().getText(document);
            for (int number = 1; number <= all; number++) {
                assertThat(text).contains("Personne " + number + ".");
            }
            assertThat(text)
                    .contains("Invitée.", "2 autres personnes", "Partie 3, page 1 /")
                    .containsOnlyOnce("Invitée.");
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).startsWith("fr");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).contains("Grand atelier");
            assertThat(catalog.getMetadata()).as("says that it is PDF/UA").isNotNull();
            assertThat(rows(
                            catalog.getStructureTreeRoot().getCOSObject(),
                            Collections.newSetFromMap(new IdentityHashMap<>())))
                    .as("tagged: everybody, the heads, the guest and those who are only counted")
                    .isGreaterThanOrEqualTo(all + 3 + 2);
            for (PDPage page : document.getPages()) {
                assertThat(page.getStructParents())
                        .as("its marks are in the tree")
                        .isNotNegative();
            }
        }
    }

    @Test
    void a_sheet_in_one_piece_is_one_document(@TempDir Path directory) throws IOException {
        Path whole = new PdfDocuments().join("sheet", List.of(piece(1, 500, 3)).iterator(), directory);
        try (PDDocument document = Loader.loadPDF(whole.toFile())) {
            assertThat(document.getNumberOfPages()).isOne();
            assertThat(new PDFTextStripper().getText(document)).contains("Personne 3.", "Invitée.");
        }
    }
}
