package chat.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests what is read of the machine's processor time. */
class MachineTest {
    @Test
    void the_time_that_was_taken_is_the_eighth_column_and_guests_are_not_counted_twice() {
        Machine machine = Machine.of("cpu  100 1 50 800 9 2 8 30 77 5");
        assertThat(machine).isEqualTo(new Machine(30, 1000));
    }
}
