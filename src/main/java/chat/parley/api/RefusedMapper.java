package chat.parley.api;

import chat.parley.refusal.Refused;
import chat.parley.web.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Maps a refusal to problem details. */
@Provider
public class RefusedMapper implements ExceptionMapper<Refused> {
    @Override
    public Response toResponse(Refused refused) {
        Response.ResponseBuilder answer =
                Response.status(Problem.status(refused)).type(Problem.TYPE).entity(Problem.text(refused));
        long seconds = Problem.retryAfterSeconds(refused);
        if (seconds > 0) answer.header(HttpHeaders.RETRY_AFTER, seconds);
        return answer.build();
    }
}
