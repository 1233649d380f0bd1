package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Visitor;
import java.net.URI;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Tests the WAR at any context root, and the path of its cookie. */
class RootsIT extends Visits {
    @ArquillianResource
    @OperateOnDeployment("first")
    private URL first;

    @ArquillianResource
    @OperateOnDeployment("deep")
    private URL deep;

    @ArquillianResource
    @OperateOnDeployment("shown")
    private URL shown;

    @Deployment(testable = false)
    public static WebArchive parley() {
        return War.at("/parley");
    }

    @Deployment(testable = false, name = "first")
    public static WebArchive parleyAtTheServersRoot() {
        return War.at("/");
    }

    @Deployment(testable = false, name = "deep")
    public static WebArchive parleyDeepDown() {
        return War.at("/a/b");
    }

    @Deployment(testable = false, name = "shown")
    public static WebArchive parleyShownElsewhere() {
        return War.at("/inside", "parley.gate.cookiePath=/chat");
    }

    @Test
    void people_meet_at_a_root_of_one_segment() {
        assertThat(base().getPath()).isEqualTo("/parley/");
        isComplete(base());
    }

    @Test
    void people_meet_at_the_servers_root() {
        assertThat(War.address(first).getPath()).isEqualTo("/");
        isComplete(War.address(first));
    }

    @Test
    void people_meet_at_a_root_of_two_segments() {
        assertThat(War.address(deep).getPath()).isEqualTo("/a/b/");
        isComplete(War.address(deep));
    }

    @Test
    void a_missing_trailing_slash_redirects_to_the_start_page() {
        for (URI base : new URI[] {base(), War.address(deep)}) {
            URI bare = URI.create(base.toString().replaceFirst("/$", ""));

            Answer answer = Visitor.at(base).get(bare.toString());

            assertThat(answer.status()).isBetween(301, 308);
            assertThat(bare.resolve(answer.header("Location"))).isEqualTo(base);
        }
    }

    @Test
    void the_cookie_path_is_the_application() {
        assertThat(pathOfTheCookie(base())).matches("/parley/?");
        assertThat(pathOfTheCookie(War.address(deep))).matches("/a/b/?");
        assertThat(pathOfTheCookie(War.address(first))).isEqualTo("/");
    }

    @Test
    void the_cookie_path_is_the_one_shown_by_the_proxy() {
        assertThat(pathOfTheCookie(War.address(shown))).isEqualTo("/chat");
    }

    private static void isComplete(URI base) {
        new Tour(base, () -> Visitor.at(base)).isTaken();
    }

    private static String pathOfTheCookie(URI base) {
        Visitor ada = Visitor.at(base);
        String code = ada.post("api/rooms", named("Garden")).json().text("code");
        Answer joined = ada.post("api/rooms/" + code + "/members", named("Ada"));
        return joined.cookies().get(0).replaceFirst(".*; *[Pp]ath=", "").replaceFirst(";.*", "");
    }
}
