package chat.parley.runtime;

/**
 * An exception from foreign code, made safe to log. Its messages may quote what a person typed, so each is reduced to
 * one line with invisible characters escaped. Stack traces are kept.
 */
public final class Mishap extends Exception {
    private static final long serialVersionUID = 1;
    /** The limit of causes that are followed, because a chain of causes may be circular. */
    private static final int DEEPEST = 8;

    private Mishap(Throwable failed, Mishap cause) {
        super(plain(failed.toString()), cause, false, true);
        setStackTrace(failed.getStackTrace());
    }

    public static Mishap of(Throwable failed) {
        return of(failed, DEEPEST);
    }

    private static Mishap of(Throwable failed, int deep) {
        boolean last = failed.getCause() == null || deep == 0;
        return new Mishap(failed, last ? null : of(failed.getCause(), deep - 1));
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (shown(point)) plain.appendCodePoint(point);
            else plain.append(String.format("\\u%04x", point));
        });
        return plain.toString();
    }

    private static boolean shown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
