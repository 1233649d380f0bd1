package chat.parley.live;

import java.net.URI;

/** Runs nginx. */
final class Nginx extends Proxy {
    private static final String SERVER = "127.0.0.1:9080";
    private static final String LOCATION = "    location / {\n        proxy_pass http://" + SERVER + ";\n";

    /** The relevant part of the package's own nginx.conf, which includes the sample. */
    private static final String AROUND = """
            daemon off;
            pid nginx.pid;
            events {}
            http {
                access_log off;
                client_body_temp_path body;
                proxy_temp_path proxy;
                fastcgi_temp_path fastcgi;
                uwsgi_temp_path uwsgi;
                scgi_temp_path scgi;
                include parley.conf;
            }
            """;

    @Override
    Sample sample(URI server) {
        return here(Sample.of("nginx", "/etc/nginx/conf.d/parley.conf"), server);
    }

    @Override
    Sample sample(URI server, String inside, String shown) {
        Sample location = Sample.of("nginx", "Shown elsewhere");
        String placed = location.text().indent(4).replaceAll("(?m)^ +#.*\n", "");
        Sample whole = Sample.of("nginx", "/etc/nginx/conf.d/parley.conf").with(LOCATION, placed);
        return here(shown(whole, inside, shown), server);
    }

    private static Sample shown(Sample sample, String inside, String shown) {
        return sample.with("/parley/;", slashed(inside) + ";")
                .with("/parley ", inside + " ")
                .with("/chat/ {", slashed(shown) + " {")
                .with("/chat;", shown + ";");
    }

    private static String slashed(String path) {
        return path.endsWith("/") ? path : path + "/";
    }

    private Sample here(Sample sample, URI server) {
        return sample.with(SERVER, server.getAuthority())
                .with("listen 80;", "listen 127.0.0.1:" + httpPort + ";")
                .with("listen 443 ssl;", "listen 127.0.0.1:" + httpsPort + " ssl;")
                .with("/etc/parley/chat.example.crt", written("certificate.pem", CERTIFICATE.pem()))
                .with("/etc/parley/chat.example.key", written("key.pem", CERTIFICATE.keyPem()));
    }

    @Override
    Process launch(Sample configuration) {
        written("parley.conf", configuration.text());
        String around = written("nginx.conf", AROUND).toString();
        return run("nginx", "-p", directory + "/", "-e", "stderr", "-c", around);
    }
}
