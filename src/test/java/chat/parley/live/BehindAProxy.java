package chat.parley.live;

import chat.parley.machine.NeedsProxy;
import chat.parley.testkit.Chatter;
import chat.parley.testkit.Visitor;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Base of tests over https, through a proxy that is new for each test. */
@NeedsProxy
abstract class BehindAProxy extends Visits {
    static final int GUESSES = 5;

    final Proxy proxy;
    private final Supplier<Proxy> another;

    BehindAProxy(Supplier<Proxy> proxies) {
        another = proxies;
        proxy = proxies.get();
    }

    @Deployment(testable = false)
    public static WebArchive parleyBehindAProxy() {
        return War.at(
                "/",
                "parley.gate.proxies=127.0.0.1",
                "parley.gate.bodyBytes=100000",
                "parley.gate.secureCookie=true",
                "parley.gate.guesses=" + GUESSES);
    }

    @BeforeEach
    void the_proxy_starts() {
        proxy.startsWith(proxy.sample(base()));
    }

    @AfterEach
    void the_proxy_stops() {
        proxy.close();
    }

    /**
     * Starts a proxy that cuts silent connections after this time; the server of the tests sends beats after two
     * seconds.
     */
    final Proxy lessPatient(String patience) {
        Proxy impatient = also(another.get());
        return impatient.startsWith(impatient.sample(base()).with("90s", patience));
    }

    /** A visitor with a browser, behind the proxy. */
    final Visitor somebody() {
        return somebodyBehind(proxy);
    }

    /** A chatter who comes through the proxy and is in no room yet. */
    final Chatter person(String name) {
        return person(name, proxy);
    }

    final Chatter person(String name, Proxy behind) {
        return also(Chatter.as(somebodyBehind(behind), name));
    }

    private static Visitor somebodyBehind(Proxy proxy) {
        return Visitor.at(proxy.address("/"), Proxy.CERTIFICATE.trusting());
    }
}
