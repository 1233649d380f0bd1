package chat.parley.room;

import chat.parley.log.Member;
import java.util.List;

/** What a connection finds: who it speaks for, and what is talked about and those present, true at event {@code head}. */
public record Arrival(Member member, String topic, List<Member> people, long head) {}
