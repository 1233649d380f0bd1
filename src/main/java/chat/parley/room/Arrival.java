package chat.parley.room;

import chat.parley.log.Charter;
import chat.parley.log.Member;
import java.util.List;

/** State that a new connection receives: its member, the charter and the members present, as of event {@code head}. */
public record Arrival(Member member, Charter charter, List<Member> people, long head) {
    public String topic() {
        return charter.topic().value();
    }
}
