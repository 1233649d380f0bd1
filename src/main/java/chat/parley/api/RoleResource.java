package chat.parley.api;

import chat.parley.entry.CharterSeal;
import chat.parley.entry.FindRoom;
import chat.parley.entry.HoldRole;
import chat.parley.log.Member;
import chat.parley.log.Role;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.Room;
import chat.parley.wire.Fields;
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

/** Gives a member the role of a link, and keeps roles on devices. */
@Path("rooms/{code}/role")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RoleResource {
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
    public String hold(@PathParam("code") String code, String body) {
        Room room = rooms.inside(request, code);
        Role role = Fields.of(body)
                .text("token")
                .map(token -> roles.claim(request, room, token))
                .orElseGet(() -> roles.keep(request, room));
        Member member = rooms.seat(request, room).orElseThrow(() -> new Refused(Refusal.NOT_A_MEMBER));
        return bodies.role(member, role, seal.of(room));
    }
}
