package chat.parley.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkTest {
    private static final long NOW = 0x00012345_6789abcdL;

    @Test
    void every_mark_of_a_batch_is_found_with_its_time_and_its_speaker() {
        String batch = "[" + said(NOW, 7) + ",~,~T,{\"to\":\"~T~\"}," + said(NOW + 1, 0xabcdef) + "]";
        ByteBuffer in = buffer(batch);

        assertThat(places(in, 0, batch.length())).containsExactly(batch.indexOf("~T0"), batch.lastIndexOf("~T0"));
        assertThat(Mark.time(in, batch.indexOf("~T0"))).isEqualTo(NOW);
        assertThat(Mark.speaker(in, batch.indexOf("~T0"))).isEqualTo(7);
        assertThat(Mark.time(in, batch.lastIndexOf("~T0"))).isEqualTo(NOW + 1);
        assertThat(Mark.speaker(in, batch.lastIndexOf("~T0"))).isEqualTo(0xabcdef);
    }

    @Test
    void a_mark_is_found_wherever_it_stands() {
        for (int before = 0; before < 40; before++) {
            String text = "~".repeat(before) + said(NOW, 1);

            assertThat(places(buffer(text), 0, text.length())).containsExactly(before);
        }
    }

    @Test
    void a_mark_that_is_cut_off_is_not_one() {
        String text = said(NOW, 1);

        assertThat(places(buffer(text), 0, text.length())).hasSize(1);
        assertThat(places(buffer(text), 0, text.length() - 1)).isEmpty();
        assertThat(places(buffer(text), 1, text.length())).isEmpty();
    }

    @Test
    void a_mark_is_before_each_later_time() {
        ByteBuffer in = buffer(said(NOW, 7));

        for (long later : new long[] {1, 0x10, 0x100000000L, 0x700000000000L}) {
            assertThat(Mark.isBefore(in, 0, new Mark.Time(NOW + later))).isTrue();
            assertThat(Mark.isBefore(in, 0, new Mark.Time(NOW - later))).isFalse();
        }
        assertThat(Mark.isBefore(in, 0, new Mark.Time(NOW))).isFalse();
    }

    private static List<Integer> places(ByteBuffer in, int from, int to) {
        List<Integer> places = new ArrayList<>();
        for (int at = Mark.find(in, from, to); at >= 0; at = Mark.find(in, at + Mark.LENGTH, to)) {
            places.add(at);
        }
        return places;
    }

    private static String said(long time, int speaker) {
        byte[] mark = new byte[Mark.LENGTH];
        Mark.write(mark, 0, time, speaker);
        return new String(mark, US_ASCII);
    }

    private static ByteBuffer buffer(String text) {
        return ByteBuffer.wrap(text.getBytes(US_ASCII)).order(ByteOrder.LITTLE_ENDIAN);
    }
}
