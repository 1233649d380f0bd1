package chat.parley.live;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Chatter;
import chat.parley.testkit.Flaky;
import chat.parley.testkit.Json;
import chat.parley.testkit.RawSocket;
import chat.parley.testkit.Visitor;
import java.io.File;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Base of tests with people who visit a server; they all leave when the test is over. */
@ExtendWith(ArquillianExtension.class)
abstract class Visits {
    /** A well-formed code that no room has. */
    static final String NOWHERE = "22222222";

    @ArquillianResource
    private URL address;

    private final List<AutoCloseable> visits = new ArrayList<>();

    /** The WAR as it was packaged. */
    static WebArchive packaged() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("parley.war")));
    }

    /** The WAR with settings of its own, as lines. They override those that the build gives in the environment. */
    static WebArchive packagedWith(String... settings) {
        String lines = "config_ordinal=500\n" + String.join("\n", settings);
        return packaged().addAsResource(new StringAsset(lines), "META-INF/microprofile-config.properties");
    }

    @AfterEach
    void everybody_goes() throws Exception {
        Collections.reverse(visits);
        for (AutoCloseable visit : visits) {
            visit.close();
        }
        visits.clear();
    }

    /** The base URL of the application, with a trailing slash. */
    URI base() {
        return URI.create("http://127.0.0.1:" + address.getPort() + address.getPath());
    }

    /** A chatter who is in no room yet. */
    Chatter comes(String name) {
        return also(Chatter.visiting(base(), name));
    }

    /** A visitor with a browser, in no room. */
    Visitor visitor() {
        return Visitor.at(base());
    }

    /** A TCP connection to the server. */
    RawSocket rawSocket() {
        return also(RawSocket.to(base()));
    }

    /** A network in front of the server, without faults. */
    Flaky network() {
        return also(Flaky.inFrontOf(base()));
    }

    /** Registers a resource to close when the test is over, before those registered earlier. */
    <C extends AutoCloseable> C also(C visit) {
        visits.add(visit);
        return visit;
    }

    /** The code of a new room in which nobody is. */
    String newRoom(String title) {
        Answer answer = visitor().post("api/rooms", Json.empty().with("title", title));
        return answer.json().text("code");
    }

    static Json named(String name) {
        return Json.empty().with("name", name);
    }
}
