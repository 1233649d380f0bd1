package chat.parley.room;

import java.util.List;

/** What a connection finds: who it speaks for, and those present, true at event {@code head}. */
public record Arrival(Member member, List<Member> people, long head) {}
