package fr.gouv.hub.web.shared;

import fr.gouv.hub.domain.shared.Excerpt;
import fr.gouv.hub.domain.shared.NotFoundException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The address of this request: the variables of its path for beans, and links that change one parameter of its query string
 * for views (filters, pages). Parameters that Faces adds to a form are left out.
 */
@Named
@RequestScoped
public class Address {

    @Inject
    HttpServletRequest request;

    /** @return the {@code {slug}} of the path; null when it has none */
    public String slug() {
        return variable("slug");
    }

    /** @return the {@code {id}} of the path */
    public long id() {
        return Long.parseLong(variable("id"));
    }

    /** @return the page of a list that is asked for; anything that is no number from 1 on means the first */
    public int page() {
        String asked = request.getParameter("page");
        return asked != null && asked.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(asked) : 1;
    }

    /** @return the key after which a list goes on, from the parameter {@code apres}; anything that is no key means the beginning */
    public long after() {
        String key = request.getParameter("apres");
        return isKey(key) ? Long.parseLong(key) : 0;
    }

    /**
     * @param most how many signs count
     * @return what was typed into a field of a GET form, without the space around it; empty when it was not
     */
    public String typed(String parameter, int most) {
        String text = request.getParameter(parameter);
        return text == null ? "" : Excerpt.first(text.strip(), most);
    }

    /**
     * @param text the key of something, as a button sent it
     * @throws NotFoundException when no key looks like that
     */
    public static long key(String text) {
        if (!isKey(text)) {
            throw new NotFoundException();
        }
        return Long.parseLong(text);
    }

    /** @return whether a text may be the key of something */
    public static boolean isKey(String text) {
        return text != null && text.matches("[0-9]{1,18}");
    }

    private String variable(String name) {
        Page.Match match = (Page.Match) request.getAttribute(HeadersFilter.MATCH);
        return match == null ? null : match.variables().get(name);
    }

    /** @return the path that the browser shows */
    public String path() {
        return request.getContextPath() + PageFilter.pathOf(request);
    }

    /** @return path and query string inside the application, to come back to after signing in */
    public String here() {
        String query = PageFilter.queryOf(request);
        return PageFilter.pathOf(request) + (query == null ? "" : "?" + query);
    }

    /** @return the sign-in page, which leads back here */
    public String signIn() {
        return ReturnAddress.signInFrom(request);
    }

    /** @return this address with that parameter set to that value alone */
    public String with(String name, Object value) {
        Map<String, List<String>> parameters = parameters();
        parameters.put(name, List.of(String.valueOf(value)));
        return write(parameters);
    }

    /** @return this address without that value of that parameter: the link of a filter that can be removed */
    public String without(String name, Object value) {
        Map<String, List<String>> parameters = parameters();
        parameters.computeIfPresent(name, (key, values) -> values.stream()
                .filter(kept -> !kept.equals(String.valueOf(value)))
                .toList());
        // another filter, another list: back to its first page
        parameters.remove("page");
        return write(parameters);
    }

    /** @return the pages to link to: first, last and the neighbours of this one; 0 stands for those left out */
    public List<Integer> pagesAround(int page, int pages) {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 1; number <= pages; number++) {
            if (number == 1 || number == pages || Math.abs(number - page) <= 1) {
                numbers.add(number);
            } else if (numbers.get(numbers.size() - 1) != 0) {
                numbers.add(0);
            }
        }
        return numbers;
    }

    private Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        String own = PageFilter.queryOf(request);
        if (own != null) {
            for (String pair : own.split("&", -1)) {
                String name = decode(pair.split("=", 2)[0]);
                String[] values = request.getParameterValues(name);
                if (values != null && !name.isEmpty()) {
                    parameters.put(name, List.of(values));
                }
            }
        }
        return parameters;
    }

    private String write(Map<String, List<String>> parameters) {
        StringBuilder query = new StringBuilder();
        parameters.forEach((name, values) -> values.stream()
                .filter(value -> !value.isEmpty())
                .forEach(value -> query.append(query.isEmpty() ? "?" : "&")
                        .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8))));
        return path() + query;
    }

    /** A stray % stands for itself, as the server takes it. */
    private static String decode(String text) {
        return URLDecoder.decode(text.replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), StandardCharsets.UTF_8);
    }
}
