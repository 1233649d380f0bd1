package chat.parley.room.redis;

import chat.parley.log.Member;
import chat.parley.log.Network;
import chat.parley.log.Posted;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.Arrival;
import chat.parley.room.Attendance;
import chat.parley.room.Claimant;
import chat.parley.room.Command;
import chat.parley.room.Roster;
import chat.parley.room.Seated;
import chat.parley.room.Speaker;
import chat.parley.room.redis.script.Arguments;
import chat.parley.room.redis.script.RoomScripts;
import chat.parley.room.redis.script.Script;
import chat.parley.text.PersonName;
import java.util.List;
import java.util.Optional;

/**
 * Roster whose seats are in Redis, with the visitors connected to this node and the commands that change a seat as well
 * as the log.
 */
final class RedisRoster implements Roster {
    private final RoomScripts scripts;
    private final Replica replica;
    private final Seats seats;
    private final MemberLimits memberLimits;
    private final Presence presence;

    RedisRoster(RoomScripts scripts, Replica replica, Seats seats, MemberLimits memberLimits, Presence presence) {
        this.scripts = scripts;
        this.replica = replica;
        this.seats = seats;
        this.memberLimits = memberLimits;
        this.presence = presence;
    }

    @Override
    public Member claim(Claimant claimant, PersonName name) {
        presence.use();
        return seats.claim(claimant, name);
    }

    @Override
    public boolean release(String visitor) {
        presence.use();
        return seats.release(visitor);
    }

    /** Does nothing: the session may have ended because its server stops. The seat expires by itself. */
    @Override
    public void releaseAbsent(String visitor) {}

    @Override
    public Optional<Member> of(String visitor) {
        presence.use();
        return seats.of(visitor);
    }

    @Override
    public Optional<Seated> seatOf(String member) {
        return seats.ofMember(member);
    }

    @Override
    public List<Seated> from(Network network) {
        return seats.from(network);
    }

    @Override
    public boolean lostName(String visitor) {
        return seats.lostName(visitor);
    }

    @Override
    public boolean lost(String visitor, Member member) {
        return seats.lost(visitor, member);
    }

    @Override
    public Optional<String> holder(String visitor, Member member) {
        return presence.holder(visitor, member);
    }

    @Override
    public Optional<PersonName> free(List<PersonName> names) {
        return seats.free(names);
    }

    @Override
    public Speaker speaker(String visitor) {
        Member member = of(visitor).orElseThrow(() -> new Refused(Refusal.NOT_A_MEMBER));
        return memberLimits.of(visitor, member);
    }

    @Override
    public Speaker speaker(String visitor, Member member) {
        Member current = presence.member(visitor, member).orElseThrow(() -> new Refused(Refusal.NOT_A_MEMBER));
        return memberLimits.of(visitor, current);
    }

    @Override
    public Posted rename(Speaker speaker, PersonName name, Command.Rename command) {
        Posted posted = memberLimits.rename(speaker, name, command);
        replica.reach(posted.seq());
        return posted;
    }

    @Override
    public List<Member> present() {
        return replica.people().list();
    }

    @Override
    public long attendance() {
        return replica.people().attendance();
    }

    @Override
    public Attendance.Here here() {
        return replica.people().here();
    }

    @Override
    public void typing(Member member, boolean on) {
        Arguments typing = new Arguments()
                .put("member", member.id())
                .put("name", member.name())
                .put("on", Boolean.toString(on));
        scripts.tell(Script.TYPING, typing, answer -> {});
    }

    @Override
    public Arrival arrive(String visitor, Network network) {
        return presence.arrive(visitor, network);
    }

    @Override
    public void depart(String visitor, Member member) {
        presence.depart(visitor);
    }

    /** Returns true, because this node has only a replica, which it releases as a whole and can find again. */
    @Override
    public boolean entered() {
        return true;
    }

    /** Returns how long nobody has been here or asked for the room. The node may then release its replica. */
    @Override
    public long emptyFor() {
        return presence.emptyFor();
    }

    @Override
    public boolean close() {
        return presence.close();
    }

    /** Ends what has expired on this node; any node does the rest. */
    @Override
    public void tick() {
        presence.tick();
    }
}
