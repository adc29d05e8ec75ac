package fr.gouv.hub.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.web.shared.SafeCell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemberFileTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

    @TempDir
    Path folder;

    @Test
    void csv_is_what_french_excel_opens() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemberFile file = new CsvMemberFile(out)) {
            file.head("Nom", "Rôle", "Membre depuis");
            file.line("Zoé; \"Ève\"", "Membre", DAY);
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\ufeffNom;Rôle;Membre depuis\r\n\"Zoé; \"\"Ève\"\"\";Membre;03/11/2026\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\uff1d1", "=cmd|' /C calc'!A0"})
    void a_name_that_would_be_run_becomes_a_text(String name) throws IOException {
        assertThat(SafeCell.of(name)).isEqualTo("'" + name);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemberFile file = new CsvMemberFile(out)) {
            file.line(name, "Membre", DAY);
        }
        assertThat(out.toString(StandardCharsets.UTF_8).replace("\"", "")).startsWith("\ufeff'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Anne-Marie", "a=b", "'", "1"})
    void other_names_stay_as_they_are(String name) {
        assertThat(SafeCell.of(name)).isEqualTo(name);
    }

    @Test
    void xlsx_holds_texts_and_real_days_and_no_formula() throws IOException {
        Path workbook = folder.resolve("membres.xlsx");
        try (OutputStream out = Files.newOutputStream(workbook);
                MemberFile file = new XlsxMemberFile(out, "Membres")) {
            file.head("Nom", "Rôle", "Membre depuis");
            file.line("=1+1", "Membre", DAY);
            file.endPiece();
            file.line("Zoé <b>", "Membre", DAY);
        }
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            String sheet = entry(zip, "xl/worksheets/sheet1.xml");
            assertThat(sheet).doesNotContain("<f>").contains("<v>46329");
            assertThat(sheet).contains("&apos;=1+1", " &lt;b&gt;");
        }
    }

    private static String entry(ZipFile zip, String name) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
