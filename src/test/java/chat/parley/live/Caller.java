package chat.parley.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A client behind a proxy, with its own address; on Linux all of 127.0.0.0/8 belongs to this machine. */
record Caller(Proxy proxy, String address) {
    /** The status of the answer to a request such as {@code GET /}; headers are whole lines, and nothing follows them. */
    int status(String asked, String... headers) {
        URI there = proxy.address("/");
        String request = asked + " HTTP/1.1\nHost: " + there.getAuthority() + "\nConnection: close\n"
                + String.join("\n", headers);
        try (Socket socket = connected(there)) {
            socket.getOutputStream()
                    .write((request.strip() + "\n\n").replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            String line = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            return Integer.parseInt(line.split(" ", 3)[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Socket connected(URI there) throws IOException {
        return Proxy.CERTIFICATE
                .trusting()
                .getSocketFactory()
                .createSocket(there.getHost(), there.getPort(), InetAddress.getByName(address), 0);
    }
}
