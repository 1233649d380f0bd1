package chat.parley.wire;

import chat.parley.room.Refusal;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

/** Any client frame as it comes, before it is known which; what is absent is null. Public for JSON-B only. */
public record Incoming(String type, String draft, String text, Boolean on, Long seq) {
    private static final int UUID_LENGTH = 36;

    ClientFrame frame() {
        if (type == null) return new ClientFrame.Unreadable(Refusal.UNREADABLE);
        return switch (type) {
            case "say" -> say();
            case "typing" -> complete(on, () -> new ClientFrame.Typing(on));
            case "seen" -> complete(seq, () -> new ClientFrame.Seen(seq));
            case "leave" -> new ClientFrame.Leave();
            default -> new ClientFrame.Unreadable(Refusal.UNKNOWN_TYPE);
        };
    }

    private ClientFrame say() {
        if (draft == null || text == null) return new ClientFrame.Unreadable(Refusal.UNREADABLE);
        try {
            UUID id = UUID.fromString(draft);
            boolean exact = draft.length() == UUID_LENGTH && id.toString().equals(draft.toLowerCase(Locale.ROOT));
            if (exact) return new ClientFrame.Say(id, text);
        } catch (IllegalArgumentException notOne) {
            // answered below, like one that is not written in full
        }
        return new ClientFrame.Unreadable(Refusal.BAD_DRAFT);
    }

    private static ClientFrame complete(Object needed, Supplier<ClientFrame> frame) {
        return needed == null ? new ClientFrame.Unreadable(Refusal.UNREADABLE) : frame.get();
    }
}
