package chat.parley.live;

import java.net.URI;
import java.net.URL;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Prepares the packaged WAR for a deployment: at a context root, and with settings for this deployment alone. */
final class War {
    private static final String LIBERTY = """
            <web-ext xmlns="http://websphere.ibm.com/xml/ns/javaee" version="1.1"><context-root uri="%s"/></web-ext>""";
    private static final String GLASSFISH = """
            <glassfish-web-app><context-root>%s</context-root></glassfish-web-app>""";
    private static final String WILDFLY = """
            <jboss-web><context-root>%s</context-root></jboss-web>""";
    /**
     * The ordinal of a configuration that overrides the environment and the server's own settings, which the tests use
     * for all deployments.
     */
    private static final String STRONGEST = "config_ordinal=1000\n";

    private War() {}

    /**
     * The WAR at a context root, which each server reads from a file of its own; {@code settings} are lines of
     * properties.
     */
    static WebArchive at(String root, String... settings) {
        return ShrinkWrap.create(WebArchive.class, "parley" + root.replace('/', '-') + ".war")
                .merge(Visits.packaged())
                .addAsWebInfResource(new StringAsset(LIBERTY.formatted(root)), "ibm-web-ext.xml")
                .addAsWebInfResource(new StringAsset(GLASSFISH.formatted(root)), "glassfish-web.xml")
                .addAsWebInfResource(new StringAsset(WILDFLY.formatted(root)), "jboss-web.xml")
                .addAsResource(
                        new StringAsset(STRONGEST + String.join("\n", settings)),
                        "META-INF/microprofile-config.properties");
    }

    /** The address of the application, with a trailing slash, from Arquillian's URL. */
    static URI address(URL said) {
        return URI.create("http://127.0.0.1:" + said.getPort() + said.getPath());
    }
}
