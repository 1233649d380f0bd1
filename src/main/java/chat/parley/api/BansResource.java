package chat.parley.api;

import chat.parley.entry.HoldRole;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** Lists the bans in force with their reasons, for moderators and owners. */
@Path("rooms/{code}/bans")
@RequestScoped
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class BansResource {
    @Inject
    private HoldRole roles;

    @Inject
    private Bodies bodies;

    @Context
    private HttpServletRequest request;

    @GET
    public String inForce(@PathParam("code") String code) {
        return bodies.bans(roles.bans(request, code));
    }
}
