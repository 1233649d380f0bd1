package chat.parley.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.parley.room.Room;
import chat.parley.room.Rooms;
import chat.parley.settings.Settings;
import chat.parley.text.Title;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests the application's own beans from inside the server. */
@ExtendWith(ArquillianExtension.class)
class WiringIT {
    @Inject
    private Rooms rooms;

    @Inject
    private Settings settings;

    @ArquillianResource
    private URL address;

    @Deployment
    public static WebArchive parleyWithThisTestInside() {
        return Visits.packaged();
    }

    @Test
    void a_room_of_the_bean_is_a_room_of_the_api() throws IOException, InterruptedException {
        Room room = rooms.create(Title.of("Garden", 80));

        URI uri = URI.create(address + "api/rooms/" + room.code().value());
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());

        assertSame(room, rooms.find(room.code()).orElseThrow());
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("Garden"), answer.body());
    }

    @Test
    void settings_come_from_the_server_configuration() {
        assertEquals(200, settings.log().capacity().messages());
        assertEquals(Duration.ofSeconds(1), settings.live().presence().grace());
        assertEquals(4_000, settings.posts().textChars());
    }
}
