package chat.parley.faults;

/** Reads whole numbers inside a text. */
final class Digits {
    private Digits() {}

    /** The number whose digits begin at an index; 0 if there is none. */
    static long at(String text, int at) {
        long number = 0;
        for (int i = at; i < text.length() && Character.isDigit(text.charAt(i)); i++)
            number = number * 10 + text.charAt(i) - '0';
        return number;
    }
}
