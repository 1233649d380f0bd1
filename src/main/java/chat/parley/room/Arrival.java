package chat.parley.room;

import chat.parley.log.Member;
import java.util.List;

/** State that a new connection receives: its member, the topic and the members present, as of event {@code head}. */
public record Arrival(Member member, String topic, List<Member> people, long head) {}
