package chat.parley.api;

import chat.parley.archive.RoomArchive;
import chat.parley.entry.OpenRoom;
import chat.parley.log.Secret;
import chat.parley.settings.Settings;
import chat.parley.wire.Wire;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** Restores a room from an exported file. Anyone who may create a room may also create one with a past. */
@Path("rooms/import")
@RequestScoped
public class ImportResource {
    @Inject
    private OpenRoom rooms;

    @Inject
    private Imports imports;

    @Inject
    private Wire wire;

    @Inject
    private Settings settings;

    @Context
    private HttpServletRequest request;

    @POST
    @Consumes(Bodies.LINES_TYPE)
    @Produces(MediaType.APPLICATION_JSON)
    public Response bring(InputStream come) throws IOException {
        // The whole body has arrived; the client may be gone by the time it is read.
        byte[] file = come.readAllBytes();
        Supplier<RoomArchive> told = () -> RoomFile.read(file, wire, settings);
        Secret owner = Secret.random();
        Imports.Imported imported = Work.done(rooms.restoring(request, owner, told, imports::begin));
        rooms.own(request, imported.room(), owner);
        return created(imported.header());
    }

    private static Response created(String header) {
        return Response.status(Response.Status.CREATED).entity(header).build();
    }
}
