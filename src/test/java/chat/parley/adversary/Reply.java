package chat.parley.adversary;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An HTTP answer. */
record Reply(int status, String body) {
    /** The result when no answer came. */
    static final Reply NONE = new Reply(0, "");
    /** The result when too many requests were in flight. */
    static final Reply NOT_SENT = new Reply(-1, "");

    /** The first field of this name that is a string; empty if there is none. */
    String field(String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(body);
        return found.find() ? found.group(1) : "";
    }

    boolean created() {
        return status == 201;
    }
}
