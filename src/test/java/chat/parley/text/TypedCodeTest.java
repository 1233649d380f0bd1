package chat.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests how a code is read from what people type and paste. */
class TypedCodeTest {
    private static final String CODE = "K7QM4T2X";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "K7QM4T2X.",
                "K7QM-4T2X)",
                "K7QM4T2X!?",
                "K7QM4T2X;",
                "K7QM4T2X:",
                "K7QM4T2X'",
                "(K7QM-4T2X)",
                "\"K7QM-4T2X\"",
                "<K7QM-4T2X>",
                "[K7QM-4T2X]",
                "K7QM-4T2X\u2026",
                "\u201CK7QM-4T2X\u201D",
                "\u00ABK7QM-4T2X\u00BB",
                "K7QM4T2X\u3002",
                "K7QM4T2X\u300D\u3068",
                "K7QM4T2X\u060C",
                "K7QM4T2X\u061F",
                "K7QM4T2X\u0964",
                "K7QM4T2X/",
                "K7QM4T2X./",
                "*K7QM-4T2X*",
                "`K7QM-4T2X`",
                "#K7QM4T2X",
                "K7QM\u20134T2X",
                "K7QM\u00A04T2X",
                "K7QM\u00AD4T2X",
                "\u200EK7QM4T2X\u200B",
                "\uFEFFK7QM4T2X",
                "K7QM4T2X\uFE0F",
                "K7QM4T2X \uD83D\uDE42",
                "K7QM4T2X\t\r\n",
                "K7QM4T2X%2E",
                "K7QM4T2X%252E",
                "K7QM4T2X%E2%80%8B",
                "K7QM4T2X%",
                "k7qm4t2x.",
                "\uFF2B\uFF17\uFF31\uFF2D\uFF0D\uFF14\uFF34\uFF12\uFF38",
                "\uFF4B\uFF17\uFF51\uFF4D\uFF14\uFF54\uFF12\uFF58",
                "K\u0667QM\u0664T\u0662X",
                "K\u06F7QM\u06F4T\u06F2X"
            })
    void signs_that_no_code_has_do_not_count(String typed) {
        assertThat(TypedCode.read(typed)).contains(CODE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://chat.example.org/join/K7QM4T2X",
                "https://chat.example.org/join/K7QM-4T2X.",
                "https://chat.example.org/join/K7QM-4T2X/",
                "HTTPS://CHAT.EXAMPLE.ORG/JOIN/K7QM-4T2X",
                "chat.example.org/parley/rooms/k7qm-4t2x#12",
                "https://chat.example.org/rooms/K7QM-4T2X#12.",
                "<https://chat.example.org/rooms/K7QM-4T2X>",
                "[Garden](https://chat.example.org/join/K7QM-4T2X).",
                "Join us: https://chat.example.org/join/K7QM-4T2X (at 14:05)",
                "https://chat.example.org/join/K7QM-4T2X\nSee you there",
                "https://chat.example.org/join/K7QM-4T2X\u3067\u3059",
                "https://chat.example.org/?room=K7QM4T2X&lang=ar",
                "https://chat.example.org/?code=K7QM4T2X.",
                "https://chat.example.org/join/K7QM-4T2X?utm_source=mail",
                "https://chat.example.org/join/K7QM%204T2X",
                "https://chat.example.org/join/K7QM%2D4T2X%E2%80%A6",
                "https://chat.example.org/rooms/join/K7QM-4T2X",
                "https://www.example.com/url?q=https%3A%2F%2Fchat.example.org%2Fjoin%2FK7QM4T2X&sa=D",
                "http://[::1]:9080/join/K7QM-4T2X"
            })
    void a_link_stands_for_the_code_in_it(String pasted) {
        assertThat(TypedCode.read(pasted)).contains(CODE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "K7QM4T2",
                "K7QM4T2X9",
                "K7QM4T2X-9",
                "K7QM4T2X 2",
                "K7QM4T2O",
                "K7QM4T21",
                "K7QM4T2\u042F",
                "K7QM/4T2X",
                "join/",
                "https://chat.example.org/join/K7QM4T2",
                "https://chat.example.org/join/K7QM4T2XX",
                "https://chat.example.org/K7QM4T2X",
                "%%%%%%%%",
                "\uD800"
            })
    void a_wrong_code_is_none(String typed) {
        assertThat(TypedCode.read("K7QM4T2X.")).contains(CODE);
        assertThat(TypedCode.read(typed)).isEmpty();
    }

    @Test
    void a_code_is_read_however_it_is_surrounded() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String text = signs(random) + "K7QM" + signs(random) + "4T2X" + signs(random);
            assertThat(TypedCode.read(text)).as("seed %d: %s", seed, text).isEqualTo(Optional.of(CODE));
        }
    }

    /** Some characters that are no letters, digits or slashes in any form, and begin no escape. */
    private static String signs(Random random) {
        return IntStream.generate(() -> random.nextInt(0x3000))
                .filter(point -> !Character.isLetterOrDigit(point) && Character.isDefined(point))
                .filter(point -> point != '%' && point != '/' && point != '=')
                .filter(TypedCodeTest::staysASign)
                .limit(random.nextInt(4))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean staysASign(int point) {
        String plain = java.text.Normalizer.normalize(Character.toString(point), java.text.Normalizer.Form.NFKD);
        return plain.chars().noneMatch(c -> Character.isLetterOrDigit(c) || c == '/');
    }
}
