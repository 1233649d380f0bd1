package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Chatter;
import chat.parley.testkit.Visitor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the forms of the join page in browsers that keep no cookies. */
class NoCookiesIT extends Visits {
    @Deployment(testable = false)
    public static WebArchive parleyThatCountsSessions() {
        return packaged().addClass(Sessions.class);
    }

    @Test
    void somebody_without_cookies_is_told_and_leaves_nothing_behind() {
        Chatter ada = comes("Ada").creates("Garden");
        int before = sessions();
        Form form = enters("Grace", ada.code());

        for (int i = 0; i < 3; i++) {
            Answer answer = submit(visitor(), form);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(plain(answer)).contains("didn't keep its cookie").doesNotContain("is in this room");
            assertThat(answer.cookies()).singleElement().asString().startsWith("parley-cookies=1;");
        }

        assertThat(sessions()).isEqualTo(before);
        Visitor grace = visitor();
        grace.get("");
        assertThat(submit(grace, form).status()).as("the name is free").isEqualTo(303);
    }

    @Test
    void somebody_without_cookies_creates_no_room() {
        Form form = Form.of(visitor().get("").body(), "create").typed("create:name", "Ada");

        Answer answer = submit(visitor(), form);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(plain(answer)).contains("didn't keep its cookie");
        Visitor ada = visitor();
        ada.get("join/" + NOWHERE);
        assertThat(submit(ada, form).status()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({"en, Allow cookies", "ar, اسمح بملفات تعريف الارتباط"})
    void the_next_try_of_a_browser_that_keeps_cookies_succeeds(String language, String words) {
        Chatter ada = comes("Ada").creates("Garden");
        Form form = enters("Grace", ada.code());
        Visitor grace = visitor();

        Answer first = grace.post(
                base().resolve(form.action()).toString(),
                "application/x-www-form-urlencoded",
                encoded(form),
                "Origin",
                Visitor.originOf(base()),
                "Accept-Language",
                language);

        assertThat(plain(first)).contains(words);
        assertThat(submit(grace, form).status()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({"parley-cookies=1", "parley-lang=en", "PARLEY=from-before"})
    void any_cookie_of_ours_shows_that_the_browser_keeps_cookies(String cookie) {
        Chatter ada = comes("Ada").creates("Garden");
        Form form = enters("Grace", ada.code());

        Answer answer = visitor()
                .post(
                        base().resolve(form.action()).toString(),
                        "application/x-www-form-urlencoded",
                        encoded(form),
                        "Origin",
                        Visitor.originOf(base()),
                        "Cookie",
                        cookie);

        assertThat(answer.status()).isEqualTo(303);
    }

    @Test
    void a_page_asks_for_cookies_once() {
        Visitor grace = visitor();

        assertThat(grace.get("").cookies())
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=" + base().getPath().replaceFirst("(.)/$", "$1"));
        assertThat(grace.get("").cookies()).isEmpty();
        assertThat(visitor().get("nothing/here").cookies()).isEmpty();
    }

    private Form enters(String name, String code) {
        return Form.of(visitor().get("").body(), "enter")
                .typed("enter:name", name)
                .typed("enter:code", code);
    }

    private Answer submit(Visitor who, Form form) {
        return who.submit(base().resolve(form.action()).toString(), form.fields());
    }

    private static String encoded(Form form) {
        StringBuilder body = new StringBuilder();
        form.fields()
                .forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                        .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return body.toString();
    }

    /** The text of a page, in which servers escape apostrophes differently. */
    private static String plain(Answer answer) {
        return answer.body().replace("&#39;", "'").replace("&#x27;", "'").replace("&apos;", "'");
    }

    private int sessions() {
        return Integer.parseInt(visitor().get("sessions").body().strip());
    }
}
