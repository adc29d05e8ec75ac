package fr.gouv.hub.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlFormTest {

    @Test
    void sends_every_field_and_the_first_button_of_the_post_form() {
        HtmlForm form = HtmlForm.find(
                        """
                <form action="/communautes" method="get"><input name="q" value=""/></form>
                <form id="f" method="post" action="/x"><input type="hidden" name="state" value="a+b&amp;c"/>
                <input type="email" name="email"/><input type="submit" name="enter" value="Entrer"/>
                <button type="submit" name="other">Non</button></form>""")
                .orElseThrow();
        assertThat(form.fill("email", "a@b.fr").body()).isEqualTo("state=a%2Bb%26c&email=a%40b.fr&enter=Entrer");
    }

    @Test
    void a_page_without_such_a_form_has_none() {
        assertThat(HtmlForm.find("<form method=\"get\"><input name=\"q\"/></form>"))
                .isEmpty();
    }
}
