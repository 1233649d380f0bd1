package chat.parley.join;

import chat.parley.refusal.Refused;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.util.Optional;
import java.util.function.Supplier;

/** Shows the errors of a form beside its fields, in the page's language. */
record FieldErrors(Words words) {
    /** Returns the value, or shows the reason beside the field and returns nothing. */
    <T> Optional<T> check(String field, Supplier<T> asked) {
        try {
            return Optional.of(asked.get());
        } catch (Refused no) {
            say(field, words.of(no));
            return Optional.empty();
        }
    }

    void say(String field, String what) {
        FacesMessage message = new FacesMessage(FacesMessage.SEVERITY_ERROR, what, null);
        FacesContext.getCurrentInstance().addMessage(field, message);
    }

    boolean isWrong(String field) {
        return !FacesContext.getCurrentInstance().getMessageList(field).isEmpty();
    }
}
