package chat.parley.web;

import chat.parley.refusal.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A refusal as an HTTP answer: RFC 9457 problem details with the refusal's code. */
public final class Problem {
    public static final String TYPE = "application/problem+json";

    private Problem() {}

    /** Codes are plain ASCII words of ours, so nothing needs escaping. */
    public static String text(Refused refused) {
        String code = refused.refusal().code();
        String line = refused.line() == 0 ? "" : ",\"line\":" + refused.line();
        return "{\"type\":\"about:blank\",\"title\":\"" + code.replace('-', ' ') + "\",\"status\":" + status(refused)
                + ",\"code\":\"" + code + "\"" + line + "}";
    }

    /** Whatever is wrong in a file, it is the file that is bad. */
    public static int status(Refused refused) {
        return refused.line() == 0 ? refused.refusal().status() : HttpServletResponse.SC_BAD_REQUEST;
    }

    /** Whole seconds, rounded up; 0 if it is not known when to come again. */
    public static long retryAfterSeconds(Refused refused) {
        return (refused.retryAfter().toMillis() + 999) / 1000;
    }

    public static void write(HttpServletResponse response, Refused refused) throws IOException {
        response.setStatus(status(refused));
        response.setContentType(TYPE);
        response.setCharacterEncoding("UTF-8");
        if (retryAfterSeconds(refused) > 0) {
            response.setHeader("Retry-After", Long.toString(retryAfterSeconds(refused)));
        }
        response.getWriter().write(text(refused));
    }
}
