package chat.parley.web;

import chat.parley.refusal.Refused;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Writes a refusal as an HTTP answer: RFC 9457 problem details with the refusal's code. */
public final class Problem {
    public static final String TYPE = "application/problem+json";

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private Problem() {}

    /** The JSON of a refusal. The words of a rule are its {@code detail}. */
    public static String text(Refused refused) {
        String code = refused.refusal().code();
        JsonObjectBuilder problem = JSON.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", code.replace('-', ' '))
                .add("status", status(refused))
                .add("code", code);
        refused.words().ifPresent(words -> problem.add("detail", words));
        refused.freeAt().ifPresent(at -> problem.add("freeAt", at.toString()));
        if (refused.line() != 0) problem.add("line", refused.line());
        return problem.build().toString();
    }

    /** The HTTP status of a refusal; 400 for any error in a file. */
    public static int status(Refused refused) {
        return refused.line() == 0 ? refused.refusal().status() : HttpServletResponse.SC_BAD_REQUEST;
    }

    /** The value of {@code Retry-After} in whole seconds, rounded up; 0 if unknown. */
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
