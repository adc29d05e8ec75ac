package fr.gouv.hub.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.domain.event.Certificate;
import fr.gouv.hub.domain.event.EventFormat;
import fr.gouv.hub.domain.event.EventMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

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
}
