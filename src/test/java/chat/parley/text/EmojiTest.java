package chat.parley.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests that the server accepts every emoji that the page offers. */
class EmojiTest {
    private static final Pattern RANGE = Pattern.compile("\\[0x([0-9a-f]+), 0x([0-9a-f]+)]");

    private static IntStream points(MatchResult range) {
        return IntStream.rangeClosed(Integer.parseInt(range.group(1), 16), Integer.parseInt(range.group(2), 16));
    }

    private static boolean has(int point, int property) {
        return UCharacter.hasBinaryProperty(point, property);
    }

    @Test
    void every_emoji_of_the_picker_is_accepted_as_a_reaction() throws IOException {
        String picker = Files.readString(Path.of("src/main/webapp/page/model/emoji.js"));
        List<String> offered = RANGE.matcher(picker)
                .results()
                .flatMapToInt(EmojiTest::points)
                .filter(point -> has(point, UProperty.EMOJI) && !has(point, UProperty.EMOJI_MODIFIER))
                .mapToObj(
                        point -> Character.toString(point) + (has(point, UProperty.EMOJI_PRESENTATION) ? "" : "\ufe0f"))
                .toList();
        assertThat(offered).hasSizeGreaterThan(1000);
        assertThat(offered)
                .allSatisfy(emoji ->
                        assertThatCode(() -> Emoji.check(emoji)).as(emoji).doesNotThrowAnyException());
    }
}
