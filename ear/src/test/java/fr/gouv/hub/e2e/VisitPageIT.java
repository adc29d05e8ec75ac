package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks at every page sees what is wrong with one. */
class VisitPageIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<main><h1>Une image</h1><img src='data:,'></main>",
                "<main><h1>Un champ</h1><input type='text'></main>",
                "<main><h1>Un contraste</h1><p style='color: #aaa; background: #fff'>À peine lisible</p></main>",
                "<main><h1>Une page large</h1><p style='width: 3000px'>Trop loin</p></main>"
            })
    void a_page_with_a_flaw_is_refused(String content) {
        try (Visit visit = Visit.begin()) {
            visit.page()
                    .setContent("<!DOCTYPE html><html lang='fr'><head><title>Essai</title></head><body>" + content
                            + "</body></html>");
            assertThatThrownBy(visit::requireAccessible).isInstanceOf(AssertionError.class);
        }
    }
}
