package chat.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Tests clients of which half never finish their request and half are members who never finish a frame. */
class SlowlorisIT extends Faults {
    private static final int HALF = 250;
    private static final String REQUEST = "GET /?" + "x".repeat(1_000);
    private static final int SECONDS_A_BYTE = 5;

    @Test
    void five_hundred_clients_at_a_byte_in_five_seconds_delay_nobody_and_are_closed() {
        serves(Map.of());
        Crowd crowd = crowd(HALF, 10);
        List<Socket> strangers = strangers();
        Passerby passerby = party.also(new Passerby(server.address()));
        Vitals before = server.vitals();
        // A text frame of 1 000 bytes, not the last part of its message, sent one byte at a time.
        byte[] head = {0x01, (byte) 0xFE, 0x03, (byte) 0xE8, 0, 0, 0, 0};
        crowd.members().forEach(member -> crowd.sends(member, head));
        long began = System.nanoTime();
        long[] ended = new long[1];
        ScheduledExecutorService drip = Executors.newSingleThreadScheduledExecutor();
        ScheduledFuture<?> dripping = drip.scheduleAtFixedRate(
                () -> {
                    strangers.forEach(SlowlorisIT::sendsAByte);
                    crowd.members().forEach(member -> {
                        if (member.here) crowd.sends(member, new byte[] {'x'});
                    });
                },
                0,
                SECONDS_A_BYTE,
                TimeUnit.SECONDS);
        try {
            until(
                    "the server has closed every member",
                    Duration.ofSeconds(60),
                    () -> crowd.members().stream().allMatch(member -> member.closed != 0 || member.welcomes > 1));
            ended[0] = millisSince(began);
        } finally {
            dripping.cancel(false);
            drip.shutdownNow();
        }
        Vitals during = server.vitals();
        crowd.close();
        long silent = System.nanoTime();
        until(
                "the strangers who fell silent are gone",
                Duration.ofSeconds(100),
                () -> server.vitals().sockets() <= 1);

        assertThat(passerby.failures()).isZero();
        assertThat(passerby.worstMillis()).isLessThan(10_000);
        Figures.tell(
                "F63",
                "%d members with a frame without end are closed within %d ms, %d strangers with a request without end"
                        + " %d ms after they fell silent; join page at worst %d ms; threads %d, and %d during it",
                HALF,
                ended[0],
                HALF,
                millisSince(silent),
                passerby.worstMillis(),
                before.threads(),
                during.threads());
        strangers.forEach(SlowlorisIT::close);
    }

    private List<Socket> strangers() {
        List<Socket> all = new ArrayList<>();
        for (int i = 0; i < HALF; i++) all.add(stranger(i));
        return all;
    }

    /** Opens a connection that stops within the first line, or within a header, in turn. */
    private Socket stranger(int number) {
        try {
            Socket socket =
                    new Socket(server.address().getHost(), server.address().getPort());
            String begun = number % 2 == 0 ? REQUEST : "GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: ";
            socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sendsAByte(Socket socket) {
        try {
            socket.getOutputStream().write('x');
        } catch (IOException closedByTheServer) {
            close(socket);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
