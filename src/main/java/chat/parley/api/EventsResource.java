package chat.parley.api;

import chat.parley.entry.ReadRoom;
import chat.parley.room.Room;
import chat.parley.settings.Settings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** Serves the room's log to members, page by page. */
@Path("rooms/{code}/events")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EventsResource {
    private static final int MOST = 256;

    @Inject
    private ReadRoom rooms;

    @Inject
    private Settings settings;

    @Context
    private HttpServletRequest request;

    @GET
    public String events(
            @PathParam("code") String code,
            @QueryParam("after") String after,
            @QueryParam("before") String before,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        Room room = rooms.reading(request, code);
        int most = (int) Math.min(MOST, Math.max(1, Numbers.read(limit)));
        History history = new History(room.log(), most, settings.http().historyBytes());
        return Bodies.events(room.log(), page(history, after, before));
    }

    private static History.Page page(History history, String after, String before) {
        if (after != null) return history.after(Numbers.read(after));
        return history.before(before == null ? Long.MAX_VALUE : Numbers.read(before));
    }
}
