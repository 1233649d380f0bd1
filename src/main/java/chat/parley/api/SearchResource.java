package chat.parley.api;

import chat.parley.entry.ReadRoom;
import chat.parley.log.RoomLog;
import chat.parley.search.Search;
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
import java.util.concurrent.CompletableFuture;

/** Searches the room's log for members. A search does not mark anything as seen. */
@Path("rooms/{code}/search")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {
    private static final String NEWEST = "9223372036854775807";

    @Inject
    private ReadRoom rooms;

    @Inject
    private Search search;

    @Inject
    private Bodies bodies;

    @Context
    private HttpServletRequest request;

    @GET
    public String search(
            @PathParam("code") String code,
            @QueryParam("q") @DefaultValue("") String typed,
            @QueryParam("before") @DefaultValue(NEWEST) String before,
            @QueryParam("limit") @DefaultValue("20") String limit) {
        long end = Numbers.read(before);
        int most = (int) Math.min(Integer.MAX_VALUE, Math.max(1, Numbers.read(limit)));
        return Work.done(rooms.searching(request, code, room -> looking(room.log(), typed, end, most)));
    }

    private CompletableFuture<String> looking(RoomLog log, String typed, long before, int most) {
        return search.begin(log, typed, before, most).thenApply(found -> bodies.found(log, found));
    }
}
