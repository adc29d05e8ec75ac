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
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
     * One drawing, or several: the rectangle around it.
     *
     * @param x where to write a figure
     */
    public record Shape(double left, double top, double width, double height, double x, double y) {

        /** @return the longer side */
        public double span() {
            return Math.max(width, height);
        }

        /** @return the rectangle with a margin, as SVG writes it */
        public String viewBox() {
            double margin = span() / 30;
            return Stream.of(left - margin, top - margin, width + 2 * margin, height + 2 * margin)
                    .map(number -> String.valueOf(Math.round(number * 10) / 10.0))
                    .collect(Collectors.joining(" "));
        }

        /** @return the rectangle around both */
        public Shape with(Shape other) {
            double newLeft = Math.min(left, other.left);
            double newTop = Math.min(top, other.top);
            return new Shape(
                    newLeft,
                    newTop,
                    Math.max(left + width, other.left + other.width) - newLeft,
                    Math.max(top + height, other.top + other.height) - newTop,
                    x,
                    y);
        }
    }

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
        return new Shape(n[0], n[1], n[2], n[3], n[4], n[5]);
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
