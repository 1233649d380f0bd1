package chat.parley.join;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The language of a page: the one chosen on this device, or else the browser's preferred one. */
@Named
@RequestScoped
public class Language {
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.forLanguageTag("ar"));
    static final String COOKIE = "parley-lang";
    private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

    @Inject
    private HttpServletRequest request;

    /** Stores the choice in a cookie; an unsupported language is ignored. */
    static void choose(String tag, HttpServletRequest request, HttpServletResponse response) {
        if (spoken(tag).isEmpty()) return;
        SessionCookieConfig session = request.getServletContext().getSessionCookieConfig();
        Cookie cookie = new Cookie(COOKIE, tag);
        cookie.setPath(session.getPath());
        cookie.setSecure(session.isSecure());
        cookie.setHttpOnly(true);
        cookie.setMaxAge(YEAR_SECONDS);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    public Locale getLocale() {
        return Stream.concat(chosen(), liked())
                .flatMap(tag -> spoken(tag).stream())
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    public List<Locale> getSpoken() {
        return SPOKEN;
    }

    Words words() {
        return new Words(getLocale(), readersOwn(getLocale()));
    }

    @Produces
    @Named("words")
    @RequestScoped
    Map<String, String> forTemplates() {
        return words().all();
    }

    private Stream<String> chosen() {
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue);
    }

    private Stream<String> liked() {
        return Collections.list(request.getLocales()).stream().map(Locale::getLanguage);
    }

    private Locale readersOwn(Locale language) {
        return Collections.list(request.getLocales()).stream()
                .filter(one -> one.getLanguage().equals(language.getLanguage()))
                .findFirst()
                .orElse(language);
    }

    private static Optional<Locale> spoken(String tag) {
        return SPOKEN.stream().filter(one -> one.toLanguageTag().equals(tag)).findFirst();
    }
}
