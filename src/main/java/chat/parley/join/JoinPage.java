package chat.parley.join;

import chat.parley.entry.EntryPoints;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.Room;
import chat.parley.text.PersonName;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Supplier;

/** The join page's two forms. What is wrong is said beside its field, and what was typed is kept. */
@Named("join")
@RequestScoped
public class JoinPage {
    private static final String NAME = ":name";
    private static final String TITLE = "create:title";
    private static final String CODE = "enter:code";

    @Inject
    private EntryPoints entryPoints;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Language language;

    private String name = "";
    private String title = "";
    private String code = "";
    private Room room;

    /** A link brings a code along, and so does the form: its room is looked for once, for a wrong code costs. */
    @PostConstruct
    void look() {
        // Faces knows the request whose form was read (web.Received); the injected one is the container's own.
        String sent = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(CODE);
        if (request.getAttribute(PageServlet.INVITATION) instanceof Invitation link)
            lead(link.code(), link::destination);
        else if (sent != null) lead(sent, () -> Invitation.find(sent, entryPoints, request));
    }

    private void lead(String typed, Supplier<Room> there) {
        code = typed;
        room = known(CODE, there).orElse(null);
    }

    public void create() {
        Optional<PersonName> person = known("create" + NAME, () -> entryPoints.name(name));
        Optional<String> checked = known(TITLE, () -> entryPoints.title(title));
        if (person.isPresent() && checked.isPresent()) {
            known(TITLE, () -> entryPoints.create(request, title))
                    .ifPresent(made -> enter("create", made, person.get()));
        }
    }

    public void enter() {
        Optional<PersonName> person = known("enter" + NAME, () -> entryPoints.name(name));
        if (person.isPresent() && room != null) enter("enter", room, person.get());
    }

    private void enter(String form, Room into, PersonName person) {
        try {
            entryPoints.enter(request, into, person);
            redirect(into);
        } catch (Refused no) {
            boolean taken = no.refusal() == Refusal.NAME_TAKEN;
            say(form + NAME, words().of(no) + (taken ? another(into, person) : ""));
        }
    }

    private String another(Room into, PersonName person) {
        return into.suggestion(person)
                .map(free -> " " + words().suggesting(free))
                .orElse("");
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

    /** What was asked for, or nothing and the reason beside the field. */
    private <T> Optional<T> known(String field, Supplier<T> asked) {
        try {
            return Optional.of(asked.get());
        } catch (Refused no) {
            say(field, words().of(no));
            return Optional.empty();
        }
    }

    private static void say(String field, String what) {
        FacesMessage message = new FacesMessage(FacesMessage.SEVERITY_ERROR, what, null);
        FacesContext.getCurrentInstance().addMessage(field, message);
    }

    private Words words() {
        return language.words();
    }

    /** Whether there is something to say beside this field. */
    public boolean wrong(String field) {
        return !FacesContext.getCurrentInstance().getMessageList(field).isEmpty();
    }

    public boolean isInvited() {
        return room != null;
    }

    public String getRoomTitle() {
        return room == null ? "" : room.title().value();
    }

    public String getDashedCode() {
        return room == null ? code : room.code().dashed();
    }

    /** The way from the root to this page. */
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
