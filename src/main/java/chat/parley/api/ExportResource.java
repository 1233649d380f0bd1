package chat.parley.api;

import chat.parley.gate.Gate;
import chat.parley.room.Room;
import chat.parley.room.Slice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** All that is kept of a room, as a file for its members: JSON Lines, a header and then each event as it was told. */
@Path("rooms/{code}/export")
@RequestScoped
public class ExportResource {
    @Inject
    private Gate gate;

    @Inject
    private Bodies bodies;

    @Context
    private HttpServletRequest request;

    @GET
    @Produces(Bodies.LINES)
    public Response export(@PathParam("code") String code) {
        Room room = gate.export(request, code);
        // The texts of the log itself: the file costs no memory, however slowly it is read.
        Slice kept = room.everything();
        String header = bodies.header(room, kept);
        StreamingOutput lines = out -> write(out, header, kept);
        String file = "parley-" + room.code().dashed() + ".jsonl";
        return Response.ok(lines)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .build();
    }

    private static void write(OutputStream out, String header, Slice kept) throws IOException {
        Writer lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        lines.append(header).append('\n');
        for (String event : kept.events()) lines.append(event).append('\n');
        lines.flush();
    }
}
