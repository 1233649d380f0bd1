package chat.parley.api;

import chat.parley.entry.CharterSeal;
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

/** Gives members the sealed charter of their room, which brings it back with its roles. */
@Path("rooms/{code}/charter")
@RequestScoped
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class CharterResource {
    @Inject
    private HoldRole roles;

    @Inject
    private CharterSeal seal;

    @Inject
    private Bodies bodies;

    @Context
    private HttpServletRequest request;

    @GET
    public String sealed(@PathParam("code") String code) {
        return bodies.charter(seal.of(roles.reading(request, code)));
    }
}
