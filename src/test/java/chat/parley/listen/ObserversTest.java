package chat.parley.listen;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.log.Content;
import chat.parley.log.Member;
import chat.parley.room.FakeTime;
import chat.parley.room.Garden;
import chat.parley.room.Journal;
import chat.parley.room.Room;
import chat.parley.room.Rooms;
import chat.parley.text.PersonName;
import chat.parley.text.Title;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ObserversTest {
    private static final MemberJoined ADA_JOINED =
            new MemberJoined(new Garden().room, 7, Instant.EPOCH, new Member("m1", "Ada"));

    private final FakeTime clock = new FakeTime();
    private final List<String> told = new ArrayList<>();
    private final Queue<Runnable> walks = new ArrayDeque<>();

    private Observers observers(Observer... observers) {
        return new Observers(event -> List.of(observers).stream()
                .filter(observer -> observer.type().isInstance(event))
                .toList());
    }

    private Observer observer(String name, Class<?> type, int priority) {
        return new Observer(type, priority, false, event -> told.add(name + " " + ListenerTest.line(event)));
    }

    @Test
    void each_observer_gets_its_event_types_in_order_of_priority() {
        Observers observers = observers(
                observer("late", RoomActivity.class, 3000),
                observer("early", MemberJoined.class, 100),
                observer("deaf", MemberLeft.class, 1));
        observers.tell(ADA_JOINED);
        assertThat(told).containsExactly("early 7 Ada joined", "late 7 Ada joined");
    }

    @Test
    void a_throwing_observer_harms_nobody_and_gets_the_next_event() {
        Observer clumsy = new Observer(RoomActivity.class, 1, false, event -> {
            told.add("clumsy");
            throw new NoClassDefFoundError("banana");
        });
        Observers observers = observers(clumsy, observer("next", RoomActivity.class, 2));
        try (Journal journal = new Journal(Observers.class)) {
            observers.tell(ADA_JOINED);
            observers.tell(ADA_JOINED);
            assertThat(journal.messages())
                    .hasSize(2)
                    .allMatch(line ->
                            line.equals("WARNING: " + ObserversTest.class.getName() + " failed at MemberJoined 7"));
            assertThat(journal.thrown())
                    .hasSize(2)
                    .allMatch(thrown -> thrown.getMessage().contains("NoClassDefFoundError"));
        }
        assertThat(told).containsExactly("clumsy", "next 7 Ada joined", "clumsy", "next 7 Ada joined");
    }

    @Test
    void messages_are_not_in_the_log_file() {
        Observer clumsy = new Observer(MessagePosted.class, 1, false, event -> {
            throw new IllegalStateException();
        });
        try (Journal journal = new Journal(Observers.class)) {
            observers(clumsy)
                    .tell(new MessagePosted(
                            new Garden().room,
                            8,
                            Instant.EPOCH,
                            new Member("m1", "Ada"),
                            UUID.randomUUID(),
                            Content.of("a secret")));
            assertThat(journal.messages())
                    .singleElement()
                    .asString()
                    .contains("MessagePosted 8")
                    .doesNotContain("secret");
        }
    }

    @Test
    void asynchronous_observers_are_ignored() {
        assertThat(observers(observer("one", RoomOpened.class, 1)).isEmpty()).isFalse();
        assertThat(observers(new Observer(RoomOpened.class, 1, true, event -> told.add("async")))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void rooms_are_followed_from_their_first_event_to_their_end() {
        Rooms rooms = Garden.rooms(clock);
        Room before = rooms.create(new Title("before"));
        new Listeners(ListenerTest::read, observers(observer("one", Object.class, 1)), walks::add).follow(rooms);
        says(before, "hello");
        says(rooms.create(new Title("Garden")), "hello");
        while (!walks.isEmpty()) walks.remove().run();
        assertThat(told).containsExactlyInAnyOrder("one opened", "one 1 Ada: hello", "one opened", "one 1 Ada: hello");
    }

    @Test
    void without_observers_no_room_is_followed() {
        Rooms rooms = Garden.rooms(clock);
        new Listeners(ListenerTest::read, observers(), walks::add).follow(rooms);
        says(rooms.create(new Title("Garden")), "hello");
        assertThat(walks).isEmpty();
    }

    private static void says(Room room, String text) {
        room.join("Ada", PersonName.of("Ada", 32));
        room.say("Ada", UUID.randomUUID(), text);
    }
}
