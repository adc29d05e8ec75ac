package fr.gouv.hub.service.demonstration;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * A picture that is drawn when the data are loaded, so that no file has to be kept: {@code dessin vagues 3}, a motif and a
 * number that the same picture always comes from.
 */
record DemonstrationDrawing(Motif motif, long seed) {

    /** How the name of a drawing begins; that of a file does not. */
    static final String SIGN = "dessin ";

    private static final int WIDTH = 960;
    private static final int HEIGHT = 384;
    private static final float THIN = 3;
    private static final float THICK = 12;

    /** Colours of the design system, the palest first. */
    private static final Color[][] PALETTES = {
        {new Color(0xE3E3FD), new Color(0xCACAFB), new Color(0x8585F6), new Color(0x6A6AF4), new Color(0x000091)},
        {new Color(0xC3FAD5), new Color(0x9EF9BE), new Color(0x34CB6A), new Color(0x27A658), new Color(0x18753C)},
        {new Color(0xFEE7D9), new Color(0xFCD0B4), new Color(0xE4794A), new Color(0xD05C2A), new Color(0x755348)},
        {new Color(0xC7F6FC), new Color(0xA6F2FA), new Color(0x60E0EB), new Color(0x34BAB5), new Color(0x006A6F)},
    };

    /** What can be drawn. */
    enum Motif {
        /** Hills or waves, one behind the other. */
        VAGUES,
        SOMMETS,
        /** Land, sea, and something that stands up. */
        RIVAGE,
        /** Lines that get fewer. */
        LIGNES,
        /** Points and what joins them. */
        RESEAU,
        BARRES,
        CONFETTIS,
        CERCLES
    }

    /** @param name as {@code covers.csv} has it; another motif is a defect */
    static DemonstrationDrawing read(String name) {
        String[] parts = name.split(" ", -1);
        return new DemonstrationDrawing(Motif.valueOf(parts[1].toUpperCase(Locale.ROOT)), Long.parseLong(parts[2]));
    }

    byte[] jpeg() throws IOException {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            Color[] palette = PALETTES[(int) (seed % PALETTES.length)];
            pen.setColor(palette[0]);
            pen.fillRect(0, 0, WIDTH, HEIGHT);
            draw(pen, palette, new Random(seed));
        } finally {
            pen.dispose();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", bytes);
        return bytes.toByteArray();
    }

    private void draw(Graphics2D pen, Color[] palette, Random random) {
        switch (motif) {
            case VAGUES -> layers(pen, palette, random, 90, 1);
            case SOMMETS -> {
                disc(pen, Color.WHITE, WIDTH * 3 / 4, HEIGHT / 3, HEIGHT / 6);
                layers(pen, palette, random, 25, 2);
            }
            case RIVAGE -> shore(pen, palette, random);
            case LIGNES -> lines(pen, palette, random);
            case RESEAU -> network(pen, palette, random);
            case BARRES -> bars(pen, palette, random);
            case CONFETTIS -> dots(pen, palette, random, 70, HEIGHT / 24);
            case CERCLES -> rings(pen, palette, random);
        }
    }

    /** @param step between two turns of a line; the smaller, the steeper */
    private static void layers(Graphics2D pen, Color[] palette, Random random, int step, int steep) {
        for (int layer = 1; layer < palette.length; layer++) {
            int level = HEIGHT * (layer + 1) / (palette.length + 1);
            double shift = random.nextDouble() * 6;
            Polygon hills = new Polygon();
            hills.addPoint(0, HEIGHT);
            for (int x = 0; x <= WIDTH; x += 6) {
                double wave = Math.sin(x / (step * 2.0) + shift) + Math.sin(x / (step * 3.7) + shift * 2);
                double tip = steep > 1 ? Math.abs(wave) * HEIGHT / 9 : wave * HEIGHT / 24;
                hills.addPoint(x, (int) (level - tip));
            }
            hills.addPoint(WIDTH, HEIGHT);
            pen.setColor(palette[layer]);
            pen.fillPolygon(hills);
        }
    }

    private static void shore(Graphics2D pen, Color[] palette, Random random) {
        disc(pen, Color.WHITE, WIDTH / 5, HEIGHT / 4, HEIGHT / 8);
        int foot = WIDTH * 2 / 3 + random.nextInt(WIDTH / 8);
        pen.setColor(palette[4]);
        pen.fillPolygon(
                new int[] {foot - WIDTH / 4, foot - 40, foot + 40, foot + WIDTH / 3},
                new int[] {HEIGHT, HEIGHT / 3, HEIGHT / 3, HEIGHT},
                4);
        pen.setColor(palette[2]);
        pen.fillRect(0, HEIGHT * 2 / 3, WIDTH, HEIGHT);
        pen.setColor(palette[1]);
        for (int wave = 0; wave < 6; wave++) {
            pen.fillRoundRect(random.nextInt(WIDTH), HEIGHT * 7 / 10 + wave * 24, 90 + random.nextInt(120), 6, 6, 6);
        }
    }

    private static void lines(Graphics2D pen, Color[] palette, Random random) {
        for (int line = 0; line < 9; line++) {
            int from = WIDTH / 8;
            int length = WIDTH * 3 / 4 * (9 - line) / 9;
            pen.setColor(palette[1 + line % (palette.length - 1)]);
            for (int x = from; x < from + length; ) {
                int word = 40 + random.nextInt(110);
                pen.fillRoundRect(x, 30 + line * 37, Math.min(word, from + length - x), 15, 15, 15);
                x += word + 22;
            }
        }
    }

    private static void network(Graphics2D pen, Color[] palette, Random random) {
        int[] x = random.ints(26, 40, WIDTH - 40).toArray();
        int[] y = random.ints(26, 40, HEIGHT - 40).toArray();
        pen.setStroke(new BasicStroke(THIN));
        pen.setColor(palette[2]);
        for (int a = 0; a < x.length; a++) {
            for (int b = a + 1; b < x.length; b++) {
                if (Math.hypot(x[a] - (double) x[b], y[a] - (double) y[b]) < WIDTH / 5.0) {
                    pen.drawLine(x[a], y[a], x[b], y[b]);
                }
            }
        }
        for (int a = 0; a < x.length; a++) {
            disc(pen, palette[3 + a % 2], x[a], y[a], 10 + a % 3 * 6);
        }
    }

    private static void bars(Graphics2D pen, Color[] palette, Random random) {
        int wide = WIDTH / 18;
        for (int bar = 0; bar < 12; bar++) {
            int high = HEIGHT / 8 + bar * HEIGHT / 18 + random.nextInt(HEIGHT / 12);
            pen.setColor(palette[1 + bar % (palette.length - 1)]);
            pen.fillRect(wide * 3 + bar * wide, HEIGHT - high, wide - 14, high);
        }
    }

    private static void dots(Graphics2D pen, Color[] palette, Random random, int many, int size) {
        for (int dot = 0; dot < many; dot++) {
            disc(
                    pen,
                    palette[1 + random.nextInt(palette.length - 1)],
                    random.nextInt(WIDTH),
                    random.nextInt(HEIGHT),
                    size / 2 + random.nextInt(size));
        }
    }

    private static void rings(Graphics2D pen, Color[] palette, Random random) {
        pen.setStroke(new BasicStroke(THICK));
        for (int ring = 0; ring < 14; ring++) {
            int radius = HEIGHT / 8 + random.nextInt(HEIGHT / 4);
            pen.setColor(palette[1 + ring % (palette.length - 1)]);
            pen.drawOval(random.nextInt(WIDTH) - radius, random.nextInt(HEIGHT) - radius, 2 * radius, 2 * radius);
        }
    }

    private static void disc(Graphics2D pen, Color colour, int x, int y, int radius) {
        pen.setColor(colour);
        pen.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}
