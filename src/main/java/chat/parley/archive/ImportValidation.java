package chat.parley.archive;

import chat.parley.log.Content;
import chat.parley.log.Credentials;
import chat.parley.log.EventChecks;
import chat.parley.log.Member;
import chat.parley.log.RoomEvent;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.settings.Settings;
import chat.parley.text.Emoji;
import chat.parley.text.PersonName;
import chat.parley.text.PlainText;
import chat.parley.text.Topic;
import java.util.function.LongPredicate;

/**
 * Checks that an imported event could have happened on this server: it must respect the limits and must not break a
 * page.
 */
final class ImportValidation implements EventChecks {
    /**
     * Limit of event and member numbers. Redis scripts and browsers count in doubles, and an imported room must be able
     * to continue.
     */
    private static final long MAX = 1_000_000_000_000L;

    private static final int MAX_DIGITS = 12;

    private final Settings settings;
    private final LongPredicate messages;
    private long members;

    /** @param messages tests whether a number is that of an earlier message */
    ImportValidation(Settings settings, LongPredicate messages) {
        this.settings = settings;
        this.messages = messages;
    }

    static boolean isNumber(long number) {
        return number >= 0 && number < MAX;
    }

    /** Returns the highest number in the id of a member so far. */
    long members() {
        return members;
    }

    /**
     * Checks one event.
     *
     * @throws Refused because of a name or a text in the event, {@link Refusal#NO_SUCH_MESSAGE} or {@link
     *     Refusal#UNREADABLE}
     */
    void check(RoomEvent event) {
        if (!isId(event.by().id())) throw new Refused(Refusal.UNREADABLE);
        member(event.by());
        event.check(this);
    }

    @Override
    public void member(Member member) {
        boolean assigned = isId(member.id());
        if (!assigned && !Credentials.isHeldBack(member.id())) throw new Refused(Refusal.UNREADABLE);
        name(member.name());
        if (assigned) members = Math.max(members, Long.parseLong(member.id().substring(1)));
    }

    /** Returns whether the id has the form of this server's ids: {@code m} and a number without leading zeros. */
    private static boolean isId(String id) {
        return id.length() > 1
                && id.length() <= 1 + MAX_DIGITS
                && id.charAt(0) == 'm'
                && id.charAt(1) != '0'
                && id.chars().skip(1).allMatch(digit -> digit >= '0' && digit <= '9');
    }

    @Override
    public void content(Content content) {
        text(content.text());
        content.extras().values().forEach(this::text);
        if (content.replyTo() != 0) target(content.replyTo());
    }

    @Override
    public void text(String text) {
        PlainText.checkKept(text, settings.posts().textChars());
    }

    @Override
    public void name(String name) {
        String normalized =
                PersonName.of(name, settings.room().names().nameChars()).value();
        if (!normalized.equals(name)) throw new Refused(Refusal.NAME_MALFORMED);
    }

    @Override
    public void emoji(String emoji) {
        Emoji.check(emoji);
    }

    @Override
    public void topic(String topic) {
        String normalized =
                Topic.of(topic, settings.room().names().topicChars()).value();
        if (!normalized.equals(topic)) throw new Refused(Refusal.TOPIC_MALFORMED);
    }

    @Override
    public void target(long seq) {
        if (!messages.test(seq)) throw new Refused(Refusal.NO_SUCH_MESSAGE);
    }
}
