package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Chatter;
import chat.parley.testkit.RawFrame;
import chat.parley.testkit.RawSocket;
import chat.parley.testkit.Visitor;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests clients that are older or newer than the server. */
class VersionIT extends Faults {
    private static final List<String> TRANSCRIPT =
            Resource.text("/transcripts/version-1.txt").lines().toList();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"parley.1 | parley.1", "parley.2, parley.1 | parley.1", "parley.2 | ''", "chat | ''"})
    void the_handshake_tells_a_client_whether_its_version_is_supported(String asked, String agreed) {
        Chatter ada = comes("Ada").creates("Garden");

        Answer answer = rawSocket()
                .upgrade(
                        "live/" + ada.code(),
                        "Origin: " + Visitor.originOf(base()),
                        "Cookie: " + ada.visitor().cookies(),
                        "Sec-WebSocket-Protocol: " + asked);

        assertThat(answer.status()).isEqualTo(101);
        assertThat(answer.header("Sec-WebSocket-Protocol")).isEqualTo(agreed);
    }

    /**
     * The transcript follows docs/protocol.md as of version 1: a client of that version must find everything it found
     * then, and may find more.
     */
    @Test
    void a_version_1_transcript_gets_the_same_answers() {
        Chatter ada = comes("Ada").becomesMemberOf(newRoom("Garden"));
        RawSocket raw = also(RawSocket.inPlaceOf(ada));

        for (String line : TRANSCRIPT) {
            if (line.startsWith("> ")) raw.send(RawFrame.text(line.substring(2)));
            else assertHears(raw, read(line.substring(2)));
        }

        assertThat(raw.closeCode()).isEqualTo(1000);
    }

    private static void assertHears(RawSocket raw, JsonObject recorded) {
        String heard = raw.next(recorded.getString("type")).toString();
        assertThat(holds(read(heard), recorded))
                .as("%s has all of %s", heard, recorded)
                .isTrue();
    }

    private static boolean holds(JsonValue heard, JsonValue recorded) {
        if (recorded instanceof JsonObject object) {
            return heard instanceof JsonObject all
                    && object.keySet().stream()
                            .allMatch(name -> all.containsKey(name) && holds(all.get(name), object.get(name)));
        }
        if (recorded instanceof JsonArray array) {
            return heard instanceof JsonArray all
                    && all.size() == array.size()
                    && IntStream.range(0, all.size()).allMatch(i -> holds(all.get(i), array.get(i)));
        }
        boolean differsEachTime = recorded.toString().matches("\"(ROOM|EPOCH|NOW)\"");
        return differsEachTime ? heard.getValueType() == recorded.getValueType() : heard.equals(recorded);
    }

    private static JsonObject read(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
