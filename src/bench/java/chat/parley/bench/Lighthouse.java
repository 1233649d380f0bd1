package chat.parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Visits the join page and a room's page for the first time, as a phone on a slow network. */
final class Lighthouse {
    private static final int MINUTES = 2;
    private static final String SCRIPT = "visit.mjs";

    private final Path folder;

    /** @param folder with the script and its installed packages */
    Lighthouse(Path folder) {
        this.folder = folder;
    }

    List<Visit> visits(FrontDoor door) throws IOException, InterruptedException {
        String code = door.room();
        List<Visit> visits = new ArrayList<>();
        visits.add(visit("join page", door.origin() + "/", ""));
        visits.add(visit("room page", door.origin() + "/rooms/" + code, door.member(code, "Ada")));
        return visits;
    }

    private Visit visit(String page, String address, String cookie) throws IOException, InterruptedException {
        Path log = folder.resolve(page.replace(' ', '-') + ".log");
        Process node = new ProcessBuilder("node", SCRIPT, address, cookie)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!node.waitFor(MINUTES, TimeUnit.MINUTES) || node.exitValue() != 0) {
            node.destroyForcibly();
            throw new IOException("Lighthouse did not visit the " + page + "; see " + log);
        }
        return read(page, Files.readString(log).strip());
    }

    /**
     * Reads the last line: score, milliseconds to the largest paint, requests and bytes, separated by spaces.
     *
     * @throws IOException if the page has no score, or the line is another
     */
    static Visit read(String page, String output) throws IOException {
        String line = output.substring(output.lastIndexOf('\n') + 1);
        String[] figures = line.split(" ", -1);
        try {
            return new Visit(
                    page,
                    Double.parseDouble(figures[0]),
                    Double.parseDouble(figures[1]) / 1000,
                    Integer.parseInt(figures[2]),
                    Long.parseLong(figures[3]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException other) {
            throw new IOException("Lighthouse says of the " + page + ": " + line, other);
        }
    }
}
