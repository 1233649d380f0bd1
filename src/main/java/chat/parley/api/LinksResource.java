package chat.parley.api;

import chat.parley.entry.CharterSeal;
import chat.parley.entry.FindRoom;
import chat.parley.entry.HoldRole;
import chat.parley.log.Role;
import chat.parley.log.Secret;
import chat.parley.room.Room;
import chat.parley.wire.Fields;
import chat.parley.wire.Wire;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Makes links that give a role, for owners. */
@Path("rooms/{code}/links")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LinksResource {
    @Inject
    private FindRoom rooms;

    @Inject
    private HoldRole roles;

    @Inject
    private CharterSeal seal;

    @Inject
    private Bodies bodies;

    @Context
    private HttpServletRequest request;

    @POST
    public Response make(@PathParam("code") String code, String body) {
        Role role = Wire.role(Fields.of(body).text("role").orElse(""));
        Room room = rooms.inside(request, code);
        Secret link = roles.link(request, room, role);
        String made = bodies.link(role, link, seal.of(room));
        return Response.status(Response.Status.CREATED).entity(made).build();
    }
}
