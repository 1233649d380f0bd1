package chat.parley.api;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.visitor.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;

/** Keeps the HTTP session of a page alive, which WebSocket traffic does not do. */
@Path("alive")
@RequestScoped
public class AliveResource {
    @Context
    private HttpServletRequest request;

    @GET
    public void alive() {
        if (Visitor.of(request).isEmpty()) throw new Refused(Refusal.NOT_A_MEMBER);
    }
}
