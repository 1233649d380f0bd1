package chat.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Json;
import org.junit.jupiter.api.Test;

class HearingTest {
    private final Measures measures = new Measures();
    private final Hearing ada = new Hearing("Ada", () -> measures);

    @Test
    void a_message_is_measured_and_is_no_fault() {
        welcome(0, 1);
        said(1, Hearing.marked("Hello"));
        hears("{\"type\":\"beat\",\"head\":1}");

        assertThat(measures.messages.all()).hasSize(1);
        assertThat(measures.troubles()).isEmpty();
    }

    @Test
    void a_message_from_before_the_welcome_is_not_measured() {
        String before = Hearing.marked("Hello");
        welcome(0, 1);
        said(1, before);

        assertThat(measures.messages.all()).isEmpty();
    }

    @Test
    void a_beat_that_reveals_a_hole_is_a_fault() {
        welcome(0, 1);
        said(1, "Hello");
        hears("{\"type\":\"beat\",\"head\":2}");

        assertThat(measures.troubles()).singleElement().asString().contains("Ada has 1", "beat of 2");
    }

    @Test
    void a_room_without_kept_events_is_a_fault() {
        welcome(61, 62);

        assertThat(measures.troubles()).singleElement().asString().contains("nothing is kept");
    }

    @Test
    void a_refusal_and_a_gap_are_faults() {
        welcome(0, 1);
        hears("{\"type\":\"refused\",\"code\":\"too-fast\"}");
        hears("{\"type\":\"gap\",\"from\":1,\"to\":9,\"people\":[]}");

        assertThat(measures.troubles()).hasSize(2);
    }

    private void welcome(long head, long oldest) {
        hears("{\"type\":\"welcome\",\"head\":" + head + ",\"oldest\":" + oldest + ",\"resumed\":false}");
    }

    private void said(long seq, String text) {
        hears("{\"type\":\"events\",\"events\":[{\"seq\":" + seq
                + ",\"at\":\"2026-11-22T17:30:12.345Z\",\"kind\":\"said\","
                + "\"by\":{\"id\":\"m1\",\"name\":\"Grace\"},\"text\":\"" + text + "\"}]}");
    }

    private void hears(String frame) {
        ada.accept(Json.read(frame));
    }
}
