package chat.parley.live;

import java.net.URI;

/** Runs HAProxy. */
public final class Haproxy extends Proxy {
    private static final String SERVER = "127.0.0.1:9080";
    private static final String WHOLE = "/etc/haproxy/haproxy.cfg";

    @Override
    Sample sample(URI server) {
        return here(whole(), server);
    }

    @Override
    Sample sample(URI server, String inside, String shown) {
        Sample lines = Sample.of("haproxy", "Shown elsewhere")
                .with("^/chat/", shown.equals("/") ? "^/" : "^" + shown + "/")
                .with(" /parley/", inside.equals("/") ? " /" : " " + inside + "/")
                .with(")/parley(", ")" + inside + "(")
                .with("\\1/chat\\2", "\\1" + shown + "\\2");
        // Without a prefix no slash can be missing, as the document says.
        String added = shown.equals("/") ? lines.text().replaceAll(".*redirect.*\n", "") : lines.text();
        return here(new Sample(whole().text() + added), server);
    }

    /** The sample configuration with one active server and one backup. */
    Sample takingTurns(URI one, URI two) {
        Sample servers = Sample.of("haproxy", "One server at work");
        Sample whole = whole().with("    server one " + SERVER + "\n", servers.text());
        return here(whole.with("127.0.0.1:9081", two.getAuthority()), one);
    }

    /** Starts HAProxy in front of two servers with one log, as in {@code docs/clustering.md}; returns when it is up. */
    public static Haproxy balancing(URI one, URI two) {
        Haproxy haproxy = new Haproxy();
        Sample whole = Sample.in("docs/clustering.md", "haproxy", WHOLE);
        haproxy.startsWith(whole.with(
                        "bind :80\n", "bind 127.0.0.1:" + haproxy.httpPort + ",127.0.0.1:" + haproxy.httpsPort + "\n")
                .with(SERVER, one.getAuthority())
                .with("127.0.0.1:9081", two.getAuthority()));
        return haproxy;
    }

    /** The address without https. */
    public URI door() {
        return plainAddress();
    }

    private static Sample whole() {
        return Sample.of("haproxy", WHOLE);
    }

    private Sample here(Sample sample, URI server) {
        String both = CERTIFICATE.pem() + CERTIFICATE.keyPem();
        return sample.with(SERVER, server.getAuthority())
                .with("bind :80\n", "bind 127.0.0.1:" + httpPort + "\n")
                .with("bind :443 ", "bind 127.0.0.1:" + httpsPort + " ")
                .with("/etc/parley/chat.example.pem", written("both.pem", both));
    }

    @Override
    Process launch(Sample configuration) {
        String file = written("haproxy.cfg", configuration.text()).toString();
        return run("haproxy", "-db", "-f", file);
    }
}
