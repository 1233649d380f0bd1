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

/** Tells whether a member's network can be banned and how many others are here from it, for those who may ban them. */
@Path("rooms/{code}/members/{id}/network")
@RequestScoped
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class NetworkResource {
    @Inject
    private HoldRole roles;

    @Inject
    private Bodies bodies;

    @Context
    private HttpServletRequest request;

    @GET
    public String reach(@PathParam("code") String code, @PathParam("id") String member) {
        return bodies.reach(roles.reach(request, code, member));
    }
}
