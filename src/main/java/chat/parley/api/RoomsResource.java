package chat.parley.api;

import chat.parley.entry.FindRoom;
import chat.parley.entry.LeaveRoom;
import chat.parley.entry.OpenRoom;
import chat.parley.entry.TakeSeat;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.Room;
import chat.parley.wire.Fields;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Creates and shows rooms, and takes and gives up seats in them. */
@Path("rooms")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RoomsResource {
    @Inject
    private FindRoom rooms;

    @Inject
    private OpenRoom opening;

    @Inject
    private TakeSeat seats;

    @Inject
    private LeaveRoom leaving;

    @Inject
    private Bodies bodies;

    @Context
    private HttpServletRequest request;

    @POST
    public Response create(String body) {
        Fields wanted = Fields.of(body);
        String title = wanted.text("title").orElse("");
        Room room = wanted.text("code")
                .map(code -> opening.create(request, title, code, wanted.text("charter")))
                .orElseGet(() -> opening.create(request, title));
        return created(bodies.outside(room));
    }

    @GET
    @Path("{code}")
    @Consumes(MediaType.WILDCARD)
    public String outside(@PathParam("code") String code) {
        return bodies.outside(rooms.find(request, code));
    }

    @POST
    @Path("{code}/members")
    public Response join(@PathParam("code") String code, String body) {
        String name = Fields.of(body).text("name").orElse("");
        Room room = rooms.find(request, code);
        return created(bodies.member(seats.enter(request, room, seats.name(name))));
    }

    @GET
    @Path("{code}/me")
    @Consumes(MediaType.WILDCARD)
    public String me(@PathParam("code") String code) {
        Room room = rooms.inside(request, code);
        return bodies.member(rooms.seat(request, room).orElseThrow(() -> new Refused(Refusal.NOT_A_MEMBER)));
    }

    @DELETE
    @Path("{code}/me")
    @Consumes(MediaType.WILDCARD)
    public void leave(@PathParam("code") String code, @QueryParam("successor") String successor) {
        Room room = rooms.inside(request, code);
        if (successor == null) leaving.leave(request, room);
        else leaving.leave(request, room, successor);
    }

    private static Response created(String body) {
        return Response.status(Response.Status.CREATED).entity(body).build();
    }
}
