package chat.parley.api;

import chat.parley.entry.ReadRoom;
import chat.parley.log.Slice;
import chat.parley.room.Room;
import chat.parley.web.Answer;
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

/**
 * Exports everything that is kept of a room, for its members, as JSON Lines: a header, then each event as it is in the
 * log.
 */
@Path("rooms/{code}/export")
@RequestScoped
public class ExportResource {
    @Inject
    private ReadRoom rooms;

    @Inject
    private Bodies bodies;

    @Context
    private HttpServletRequest request;

    @GET
    @Produces(Bodies.LINES)
    public Response export(@PathParam("code") String code) {
        Room room = rooms.export(request, code);
        Slice kept = room.everything();
        RoomLines lines = new RoomLines(bodies.header(room, kept), kept);
        Answer.to(request).stream(lines, lines.bytes());
        String file = "parley-" + room.code().dashed() + ".jsonl";
        return Response.ok()
                .type(Bodies.LINES)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .build();
    }
}
