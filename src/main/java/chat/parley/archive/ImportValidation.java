package chat.parley.archive;

import chat.parley.log.Member;
import chat.parley.log.RoomEvent;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.settings.Settings;
import chat.parley.text.Emoji;
import chat.parley.text.PersonName;
import chat.parley.text.PlainText;
import chat.parley.text.Topic;

/** Whether something that is told of another place could have happened here: the same limits, and nothing that breaks a page. */
final class ImportValidation {
    /** Of events and members. Redis' scripts and browsers count in doubles, and rooms must be able to go on. */
    private static final long MOST = 1_000_000_000_000L;

    private static final int MOST_DIGITS = 12;

    private final Settings settings;

    ImportValidation(Settings settings) {
        this.settings = settings;
    }

    static boolean isNumber(long number) {
        return number >= 0 && number < MOST;
    }

    /** The number in a member's id. */
    static long number(Member member) {
        return Long.parseLong(member.id().substring(1));
    }

    /** @throws Refused because of a name or a text in it, or {@link Refusal#UNREADABLE} */
    void check(RoomEvent fact) {
        if (!isId(fact.by().id())) throw new Refused(Refusal.UNREADABLE);
        checkName(fact.by().name());
        if (fact instanceof RoomEvent.Renamed renamed) checkName(renamed.was());
        if (fact instanceof RoomEvent.Said said) checkText(said.text());
        if (fact instanceof RoomEvent.Edited edited) checkText(edited.text());
        if (fact instanceof RoomEvent.Reacted reacted) Emoji.check(reacted.emoji());
        if (fact instanceof RoomEvent.Discussed discussed) checkTopic(discussed.topic());
        checkTarget(fact);
    }

    /** As ours are: {@code m} and a number without zeros before it. */
    private static boolean isId(String id) {
        return id.length() > 1
                && id.length() <= 1 + MOST_DIGITS
                && id.charAt(0) == 'm'
                && id.charAt(1) != '0'
                && id.chars().skip(1).allMatch(digit -> digit >= '0' && digit <= '9');
    }

    private static void checkTarget(RoomEvent fact) {
        boolean about = fact instanceof RoomEvent.Edited
                || fact instanceof RoomEvent.Removed
                || fact instanceof RoomEvent.Reacted;
        if (about && fact.target() == 0) throw new Refused(Refusal.NO_SUCH_MESSAGE);
    }

    private void checkName(String name) {
        String same = PersonName.of(name, settings.room().names().nameChars()).value();
        if (!same.equals(name)) throw new Refused(Refusal.NAME_MALFORMED);
    }

    private void checkText(String text) {
        PlainText.check(text, settings.posts().textChars());
    }

    private void checkTopic(String topic) {
        String same = Topic.of(topic, settings.room().names().topicChars()).value();
        if (!same.equals(topic)) throw new Refused(Refusal.TOPIC_MALFORMED);
    }
}
