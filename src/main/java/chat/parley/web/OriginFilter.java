package chat.parley.web;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Refuses requests by which a foreign page would act for a visitor. The join page has no view state, so this filter
 * protects it.
 */
public class OriginFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    private transient ClientAddresses clients;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (SAFE.contains(request.getMethod()) || !clients.isForeignOrigin(request)) chain.doFilter(request, response);
        else Problem.write(response, new Refused(Refusal.FOREIGN_ORIGIN));
    }
}
