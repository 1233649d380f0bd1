package chat.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Tests what is read of Liberty's log. */
class StartsTest {
    @Test
    void the_time_of_a_deployment_is_what_liberty_tells() throws IOException {
        assertThat(Starts.deployed("""
                        [AUDIT   ] CWWKF0011I: The deployment server is ready. It started in 4.012 seconds.
                        [AUDIT   ] CWWKZ0001I: Application parley started in 2.345 seconds.
                        """)).isEqualTo(2.345);
    }

    @Test
    void a_server_without_parley_has_none() {
        assertThatThrownBy(() -> Starts.deployed("[AUDIT   ] CWWKZ0001I: Application naive started in 2.3 seconds."))
                .isInstanceOf(IOException.class);
    }
}
