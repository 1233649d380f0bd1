package chat.parley.live;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Base of tests of the packaged WAR, with nothing added. */
abstract class Live extends Visits {
    @Deployment(testable = false)
    public static WebArchive parley() {
        return packaged();
    }
}
