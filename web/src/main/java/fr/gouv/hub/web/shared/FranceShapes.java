package fr.gouv.hub.web.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the régions and the départements lie on the map that the build drew ({@code map.mjs}), in its units. Overseas
 * collectivities are not drawn.
 */
@ApplicationScoped
public class FranceShapes {

    /** Left, top, width and height of the mainland's drawing. */
    public static final String MAINLAND = "-5 -5 1020 1025";

    @Inject
    Site site;

    private final Map<String, Shape> shapes = new HashMap<>();

    /**
     * One drawing.
     *
     * @param viewBox the rectangle around it, as SVG writes it
     * @param span the longer side of that rectangle
     * @param x where to write a figure
     */
    public record Shape(String viewBox, double span, double x, double y) {}

    @PostConstruct
    void read() {
        Properties lines = new Properties();
        try (InputStream in = FranceShapes.class.getResourceAsStream("/map.properties")) {
            lines.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines.forEach((code, line) -> shapes.put(code.toString(), shape(line.toString())));
    }

    private static Shape shape(String line) {
        double[] n =
                Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
        double margin = Math.max(n[2], n[3]) / 30;
        return new Shape(
                (n[0] - margin) + " " + (n[1] - margin) + " " + (n[2] + 2 * margin) + " " + (n[3] + 2 * margin),
                Math.max(n[2], n[3]),
                n[4],
                n[5]);
    }

    /** @param code of a région or a département, as {@code R84} and {@code D69} */
    public Optional<Shape> find(String code) {
        return Optional.ofNullable(shapes.get(code));
    }

    /** @return the address of that drawing, for {@code <use href>} */
    public String address(String code) {
        return site.getOwn() + "/map/" + (code.startsWith("R") ? "regions" : "departements") + ".svg#" + code;
    }
}
