package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.machine.NeedsProxy;
import chat.parley.testkit.Visitor;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Tests a proxy that shows the application at another path than the server has it. */
@NeedsProxy
class PrefixIT extends Visits {
    private static final String[] SETTINGS = {"parley.gate.proxies=127.0.0.1", "parley.gate.secureCookie=true"};
    private static final List<Supplier<Proxy>> PROXIES = List.of(Nginx::new, Haproxy::new);

    @ArquillianResource
    @OperateOnDeployment("first")
    private URL first;

    @Deployment(testable = false)
    public static WebArchive parley() {
        return War.at("/parley", SETTINGS);
    }

    @Deployment(testable = false, name = "first")
    public static WebArchive parleyAtTheServersRoot() {
        return War.at("/", SETTINGS);
    }

    @Test
    void a_root_deployment_works_below_a_proxy_prefix() {
        isShown(War.address(first), "/chat");
    }

    @Test
    void a_prefixed_deployment_works_below_another_proxy_prefix() {
        isShown(base(), "/chat");
    }

    @Test
    void a_prefixed_deployment_works_at_the_proxy_root() {
        isShown(base(), "/");
    }

    private static void isShown(URI server, String path) {
        String inside = server.getPath().replaceFirst("(.)/$", "$1");
        for (Supplier<Proxy> some : PROXIES) {
            try (Proxy proxy = some.get()) {
                proxy.startsWith(proxy.sample(server, inside, path));
                URI address = proxy.address(path.equals("/") ? "/" : path + "/");
                new Tour(address, () -> Visitor.at(address, Proxy.CERTIFICATE.trusting())).isTaken();
                if (!path.equals("/"))
                    assertThat(new Caller(proxy, "127.0.0.1").status("GET " + path))
                            .isIn(301, 308);
            }
        }
    }
}
