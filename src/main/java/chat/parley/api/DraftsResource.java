package chat.parley.api;

import chat.parley.entry.ReadRoom;
import chat.parley.log.Slice;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.Room;
import chat.parley.wire.Wire;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** Tells members whether a draft is in the log, if their connection ended before the answer. It costs one search. */
@Path("rooms/{code}/drafts/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DraftsResource {
    @Inject
    private ReadRoom rooms;

    @Context
    private HttpServletRequest request;

    @GET
    public String find(@PathParam("code") String code, @PathParam("id") String id) {
        Room room = rooms.searching(request, code);
        return "{\"seq\":" + seqOf(Wire.draft(id), room.everything()) + "}";
    }

    /**
     * Finds the draft's event by searching the encoded events, newest first, without parsing. People cannot imitate the
     * match, because a quote in what they typed has a backslash before it.
     *
     * @throws Refused {@link Refusal#NO_SUCH_MESSAGE}
     */
    static long seqOf(UUID draft, Slice kept) {
        String written = "\"draft\":\"" + draft + "\"";
        List<String> events = kept.events();
        for (int i = events.size() - 1; i >= 0; i--) {
            if (events.get(i).contains(written)) return kept.after() + i + 1;
        }
        throw new Refused(Refusal.NO_SUCH_MESSAGE);
    }
}
