package chat.parley.join;

import chat.parley.room.Room;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.http.HttpServletRequest;

/** Backs {@code room.xhtml} with the values that it shows before its scripts have received the welcome. */
@Named("roomPage")
@RequestScoped
public class RoomPage {
    private static final Jsonb JSONB = JsonbBuilder.create();

    @Inject
    private HttpServletRequest request;

    @Inject
    private Language language;

    public String getCode() {
        return room().code().value();
    }

    public String getDashedCode() {
        return room().code().dashed();
    }

    public String getTitle() {
        return room().title().value();
    }

    public String getRoot() {
        return RelativeUrls.root(request);
    }

    public String getWordsJson() {
        return JSONB.toJson(language.words().forScripts());
    }

    private Room room() {
        return (Room) request.getAttribute(PageServlet.ROOM);
    }
}
