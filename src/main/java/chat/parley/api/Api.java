package chat.parley.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything under {@code api/}. */
@ApplicationPath("api")
public class Api extends Application {}
