package chat.parley.live;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a server's log incrementally. Use it from one thread. */
final class ServerLog {
    /** Matches a line that one of the three servers marks as a warning or worse. */
    private static final Pattern COMPLAINT =
            Pattern.compile("^\\[[^]]+] [0-9a-f]{8} \\S+ +[WEF] |^\\S+ \\S+ (WARN|ERROR|FATAL) |\\[(WARNING|SEVERE)] ");
    /**
     * Matches Parley's own lines. The other servers complain about themselves a lot; Liberty does not, and there every
     * complaint counts.
     */
    private static final Pattern OURS = Pattern.compile("chat\\.parley");
    /** Matches Liberty's message about a missing page, which other tests request. */
    private static final Pattern NOT_FOUND = Pattern.compile("SRVE0190E|SRVE0315E");

    private final Path file;
    private final boolean oursOnly;
    private long read;

    ServerLog(Path file, boolean oursOnly) {
        this.file = file;
        this.oursOnly = oursOnly;
    }

    /** The log of the server that Arquillian runs. */
    static ServerLog ofTheTests() {
        if (Server.GLASSFISH.runs())
            return new ServerLog(home("glassfish", "glassfish/domains/domain1/logs/server.log"), true);
        if (Server.WILDFLY.runs()) return new ServerLog(home("wildfly", "standalone/log/server.log"), true);
        return new ServerLog(home("liberty", "usr/servers/" + nameOnLiberty() + "/logs/messages.log"), false);
    }

    private static Path home(String server, String log) {
        return Path.of(System.getProperty(server + ".home")).resolve(log);
    }

    private static String nameOnLiberty() {
        Matcher name = Pattern.compile("name=\"serverName\">([^<]+)<").matcher(Resource.text("/arquillian.xml"));
        if (!name.find()) throw new IllegalStateException("No serverName in arquillian.xml");
        return name.group(1);
    }

    /** The warnings and errors since the last call. */
    List<String> complaints() {
        return news().lines()
                .filter(line -> COMPLAINT.matcher(line).find())
                .filter(line -> !oursOnly || OURS.matcher(line).find())
                .filter(line -> !NOT_FOUND.matcher(line).find())
                .toList();
    }

    private String news() {
        if (!Files.exists(file)) return "";
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            // A restarted server writes a new file.
            if (log.length() < read) read = 0;
            log.seek(read);
            byte[] news = new byte[Math.toIntExact(log.length() - read)];
            log.readFully(news);
            read += news.length;
            return new String(news, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
