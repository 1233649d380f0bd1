package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Chatter;
import chat.parley.testkit.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests English and Arabic: the browser's preference applies until the user chooses a language. No script is needed.
 */
class LanguagesIT extends Live {
    private static final String ENGLISH = " lang=\"en\" dir=\"ltr\"";
    private static final String ARABIC = " lang=\"ar\" dir=\"rtl\"";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB,en;q=0.9 | en",
                "ar-EG,ar;q=0.9,en;q=0.8 | ar",
                "ar | ar",
                "en;q=0.3,ar-SA;q=0.7 | ar",
                "de-DE,de;q=0.9,ar;q=0.5,en;q=0.4 | ar",
                "fr | en",
                "*;q=x,,,<script> | en"
            })
    void a_page_uses_the_preferred_language_of_the_browser(String likes, String language) {
        Answer page = visitor().get("", "Accept-Language", likes);

        assertThat(page.body()).contains("lang=\"" + language + "\" dir=");
        assertThat(page.body()).contains(language.equals("ar") ? "أنشئ غرفة" : "Create a room");
        assertThat(page.cookies()).allMatch(cookie -> cookie.startsWith("parley-cookies=1;"));
    }

    @Test
    void the_chosen_language_is_kept_on_the_device_for_every_page() {
        Visitor ada = visitor();
        assertThat(ada.get("", "Accept-Language", "en").body()).contains(ENGLISH);

        Answer chosen = ada.get("?lang=ar", "Accept-Language", "en");

        assertThat(chosen.status()).isEqualTo(303);
        assertThat(chosen.cookies())
                .singleElement()
                .asString()
                .contains("parley-lang=ar", "HttpOnly", "SameSite=Lax")
                .containsPattern("Max-Age=31536000|Expires=");
        assertThat(ada.get("", "Accept-Language", "en").body()).contains(ARABIC);
        assertThat(ada.get("nothing/here", "Accept-Language", "en").body()).contains(ARABIC);
        ada.get("?lang=en");
        assertThat(ada.get("", "Accept-Language", "ar").body()).contains(ENGLISH);
    }

    @Test
    void choosing_a_language_returns_to_the_same_page() {
        Chatter ada = comes("Ada").creates("Garden");
        String door = "join/" + dashed(ada.code());

        assertThat(base().resolve(door).resolve(visitor().get(door + "?lang=ar").header("Location")))
                .hasPath(base().getPath() + door);
        Answer room = ada.visitor().get("rooms/" + ada.code() + "?lang=ar");
        assertThat(base().resolve("rooms/").resolve(room.header("Location")))
                .hasPath(base().getPath() + "rooms/" + dashed(ada.code()));
        assertThat(ada.visitor().get("rooms/" + ada.code()).body()).contains(ARABIC, "إرسال");
    }

    private static String dashed(String code) {
        return code.substring(0, 4) + "-" + code.substring(4);
    }

    @Test
    void errors_are_shown_in_the_language_of_the_page() {
        Visitor grace = visitor();
        grace.get("?lang=ar");
        Form form = Form.of(grace.get("").body(), "enter")
                .typed("enter:name", "Grace")
                .typed("enter:code", NOWHERE);

        Answer answer = grace.submit(base().resolve(form.action()).toString(), form.fields());

        assertThat(answer.body()).contains(ARABIC, "لا توجد غرفة بهذا الرمز");
    }

    @Test
    void an_unknown_language_cannot_be_chosen() {
        Answer answer = visitor().get("?lang=%0d%0aX-Evil:1", "Accept-Language", "en");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.cookies()).isEmpty();
        assertThat(answer.header("X-Evil")).isEmpty();
        assertThat(visitor()
                        .get("", "Cookie", "parley-lang=xx", "Accept-Language", "ar")
                        .body())
                .contains(ARABIC);
    }
}
