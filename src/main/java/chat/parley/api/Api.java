package chat.parley.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The JAX-RS application at {@code api/}. */
@ApplicationPath("api")
public class Api extends Application {}
