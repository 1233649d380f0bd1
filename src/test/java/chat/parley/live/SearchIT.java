package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Chatter;
import chat.parley.testkit.Json;
import chat.parley.testkit.Visitor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

class SearchIT extends Visits {
    @Deployment(testable = false)
    public static WebArchive parley() {
        return packagedWith("parley.search.burst=12", "parley.search.per=60s");
    }

    private static Answer search(Visitor visitor, String code, String query, String more) {
        String q = URLEncoder.encode(query, StandardCharsets.UTF_8);
        return visitor.get("api/rooms/" + code + "/search?q=" + q + more);
    }

    private static List<Json> hits(Chatter ada, String query) {
        Answer answer = search(ada.visitor(), ada.code(), query, "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().text("epoch")).isNotEmpty();
        return answer.json().objects("hits");
    }

    @Test
    void search_ignores_case_and_accents_in_any_script() {
        Chatter ada = comes("Ada").creates("Garden");
        long brulee = ada.seesPosted(ada.says("A CRÈME BRÛLÉE"));
        long quoted = ada.seesPosted(ada.says("she said \"rose\"\nand left"));
        long park = ada.seesPosted(ada.says("公園で会いましょう"));

        assertThat(hits(ada, "creme brulee"))
                .extracting(hit -> hit.number("seq"))
                .containsExactly(brulee);
        assertThat(hits(ada, "\"rose\" AND"))
                .extracting(hit -> hit.number("seq"))
                .containsExactly(quoted);
        Json hit = hits(ada, "会い").get(0);
        assertThat(hit.number("seq")).isEqualTo(park);
        assertThat(List.of(
                        hit.text("before"),
                        hit.text("hit"),
                        hit.text("after"),
                        hit.object("by").text("name")))
                .containsExactly("公園で", "会い", "ましょう", "Ada");
        assertThat(hits(ada, "lily")).isEmpty();
    }

    @Test
    void search_finds_the_edited_text_and_no_removed_messages() {
        Chatter ada = comes("Ada").creates("Garden");
        long rose = ada.seesPosted(ada.says("a rose"));
        long lily = ada.seesPosted(ada.says("a lily"));
        assertThat(hits(ada, "rose")).hasSize(1);
        ada.seesPosted(ada.edits(rose, "a tulip"));
        ada.seesPosted(ada.edits(rose, "a poppy"));

        assertThat(hits(ada, "rose")).isEmpty();
        assertThat(hits(ada, "tulip")).isEmpty();
        assertThat(hits(ada, "poppy")).extracting(hit -> hit.number("seq")).containsExactly(rose);
        String beforeTheEdits = "&before=" + (rose + 1);
        assertThat(search(ada.visitor(), ada.code(), "poppy", beforeTheEdits)
                        .json()
                        .objects("hits"))
                .hasSize(1);

        assertThat(hits(ada, "lily")).hasSize(1);
        ada.seesPosted(ada.removes(lily));
        assertThat(hits(ada, "lily")).isEmpty();
    }

    @Test
    void only_members_can_search() {
        Chatter ada = comes("Ada").creates("Garden");
        assertThat(search(ada.visitor(), ada.code(), "rose", "").status()).isEqualTo(200);

        Answer answer = search(visitor(), ada.code(), "rose", "");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("not-a-member");
    }

    @Test
    void an_invalid_query_is_refused() {
        Chatter ada = comes("Ada").creates("Garden");
        assertThat(search(ada.visitor(), ada.code(), "x".repeat(200), "&limit=1")
                        .status())
                .isEqualTo(200);

        assertThat(search(ada.visitor(), ada.code(), " ", "").code()).isEqualTo("query-empty");
        assertThat(search(ada.visitor(), ada.code(), "x".repeat(201), "").code())
                .isEqualTo("query-too-long");
        assertThat(search(ada.visitor(), ada.code(), "x", "&before=soon").code())
                .isEqualTo("unreadable");
    }

    @Test
    void too_many_searches_delay_only_their_author() {
        Chatter ada = comes("Ada").creates("Garden");
        Chatter grace = comes("Grace").joins(ada.code());
        for (int i = 0; i < 12; i++) hits(ada, "rose");

        Answer answer = search(ada.visitor(), ada.code(), "rose", "");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.code()).isEqualTo("too-fast");
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(hits(grace, "rose")).isEmpty();
    }
}
