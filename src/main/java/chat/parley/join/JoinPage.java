package chat.parley.join;

import chat.parley.entry.FindRoom;
import chat.parley.entry.OpenRoom;
import chat.parley.entry.TakeSeat;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.Room;
import chat.parley.text.PersonName;
import chat.parley.text.Title;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Supplier;

/** Backs the two forms of the join page. An error appears beside its field, and the typed values are kept. */
@Named("join")
@RequestScoped
public class JoinPage {
    private static final String NAME = ":name";
    private static final String TITLE = "create:title";
    private static final String CODE = "enter:code";

    @Inject
    private FindRoom rooms;

    @Inject
    private OpenRoom opening;

    @Inject
    private TakeSeat seats;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Language language;

    private String name = "";
    private String title = "";
    private String code = "";
    private Room room;
    private Ban ban;
    private Words words;
    private FieldErrors errors;

    /** Looks up the room with the code in the link or the form, once, because a wrong code costs a guess. */
    @PostConstruct
    void look() {
        words = language.words();
        errors = new FieldErrors(words);
        readCode();
        askForCookies();
    }

    /** Not on the page of an error, which any request may cause. */
    private void askForCookies() {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null || CookieProbe.isKept(request)) return;
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .addResponseHeader("Set-Cookie", CookieProbe.header(request));
    }

    private void readCode() {
        // Faces has the request whose form was read (web.Received); the injected one is the container's own.
        String sent = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(CODE);
        if (request.getAttribute(PageServlet.INVITATION) instanceof Invitation link)
            lead(link.code(), link::destination);
        else if (sent != null) lead(sent, () -> Invitation.find(sent, rooms, request));
    }

    private void lead(String typed, Supplier<Room> there) {
        code = typed;
        room = errors.check(CODE, there).orElse(null);
        if (room != null) rooms.ban(request, room).ifPresent(this::banned);
    }

    private void banned(Refused no) {
        ban = new Ban(words, no);
    }

    public void create() {
        if (!keepsCookies("create")) return;
        Optional<PersonName> person = errors.check("create" + NAME, () -> seats.name(name));
        Optional<Title> checked = errors.check(TITLE, () -> opening.title(title));
        if (person.isPresent() && checked.isPresent()) {
            errors.check(TITLE, () -> opening.create(request, title))
                    .ifPresent(made -> enter("create", made, person.get()));
        }
    }

    public void enter() {
        Optional<PersonName> person = errors.check("enter" + NAME, () -> seats.name(name));
        if (person.isPresent() && room != null) enter("enter", room, person.get());
    }

    /** Checks it before anything is created: without cookies nobody could come back to a seat or a room. */
    private boolean keepsCookies(String form) {
        if (CookieProbe.isKept(request)) return true;
        errors.say(form + NAME, words.needsCookies());
        return false;
    }

    private void enter(String form, Room into, PersonName person) {
        try {
            seats.permit(request, into);
            if (!keepsCookies(form)) return;
            seats.enter(request, into, person);
            redirect(into);
        } catch (Refused no) {
            if (no.refusal() == Refusal.BANNED) banned(no);
            else errors.say(form + NAME, told(no, into, person));
        }
    }

    private String told(Refused no, Room into, PersonName person) {
        boolean taken = no.refusal() == Refusal.NAME_TAKEN;
        return words.of(no) + (taken ? another(into, person) : "");
    }

    private String another(Room into, PersonName person) {
        return into.suggestion(person).map(free -> " " + words.suggesting(free)).orElse("");
    }

    private void redirect(Room into) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().setResponseStatus(HttpServletResponse.SC_SEE_OTHER);
        faces.getExternalContext()
                .setResponseHeader(
                        "Location",
                        RelativeUrls.root(request) + "rooms/" + into.code().dashed());
        faces.responseComplete();
    }

    /** Whether this field has an error. */
    public boolean wrong(String field) {
        return errors.isWrong(field);
    }

    public boolean isInvited() {
        return room != null;
    }

    /** Whether somebody else has the name that this visitor had in the room. */
    public boolean isNameLost() {
        return room != null && rooms.lostName(request, room);
    }

    public boolean isBanned() {
        return ban != null;
    }

    /** The ban that keeps this visitor out of the room, or null. */
    public Ban getBan() {
        return ban;
    }

    public String getRoomTitle() {
        return room == null ? "" : room.title().value();
    }

    public String getDashedCode() {
        return room == null ? code : room.code().dashed();
    }

    /** The relative URL of this page, from the root. */
    public String getDoor() {
        return isInvited() ? "join/" + getDashedCode() : "";
    }

    public String getRoot() {
        return RelativeUrls.root(request);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
