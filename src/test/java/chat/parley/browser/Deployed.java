package chat.parley.browser;

import java.io.File;
import java.net.URI;
import java.net.URL;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/** Base of browser tests on the build's server, with the WAR under a context root. */
@ExtendWith(ArquillianExtension.class)
abstract class Deployed extends InTheBrowser {
    @ArquillianResource
    private URL deployed;

    /** The WAR as it was packaged. */
    static WebArchive packaged() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("parley.war")));
    }

    @Override
    URI address() {
        return URI.create("http://localhost:" + deployed.getPort() + deployed.getPath());
    }
}
