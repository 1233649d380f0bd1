package chat.parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Checks that every text for people comes from the bundle of words, so that it can be translated. */
class ProseTest {
    @Test
    void prose_is_detected() {
        assertThat(Prose.inTemplate("<p>#{words['page.send']} · <b>Send it</b></p>"))
                .containsExactly("Send it");
        assertThat(Prose.inTemplate("<p title=\"Press here\" class=\"a b\">#{x}</p>"))
                .containsExactly("Press here");
        assertThat(Prose.inScript("say('Send it again'); // Not this one")).containsExactly("Send it again");
        assertThat(Prose.inScript("say(`There are ${n} of them`)")).isNotEmpty();
    }

    @Test
    void templates_hold_no_prose() {
        var templates = Pages.texts(".xhtml");
        assertThat(templates).isNotEmpty();
        assertThat(templates)
                .allSatisfy((name, text) ->
                        assertThat(Prose.inTemplate(text)).as(name).isEmpty());
    }

    @Test
    void scripts_hold_no_prose() {
        var scripts = Pages.texts(".js");
        assertThat(scripts).isNotEmpty();
        assertThat(scripts)
                .allSatisfy((name, text) ->
                        assertThat(Prose.inScript(text)).as(name).isEmpty());
    }
}
