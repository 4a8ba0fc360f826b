package org.filmament.encode.clip;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/// Pictures that nobody takes for one another, each with a sentence that says what it shows. What matters is in the middle square, since CLIP
/// sees no more of an upright picture.
enum CheckPicture {

    RED("a plain red picture") {
        @Override
        void paint(Graphics2D pen) {
            fill(pen, RED_INK);
        }
    },
    GREEN("a plain green picture") {
        @Override
        void paint(Graphics2D pen) {
            fill(pen, GREEN_INK);
        }
    },
    BLUE("a plain blue picture") {
        @Override
        void paint(Graphics2D pen) {
            fill(pen, BLUE_INK);
        }
    },
    SMILEY("a yellow smiley face") {
        @Override
        void paint(Graphics2D pen) {
            fill(pen, Color.WHITE);
            disc(pen, YELLOW_INK, 0.5, 0.5, 0.4);
            disc(pen, Color.BLACK, 0.36, 0.4, 0.05);
            disc(pen, Color.BLACK, 0.64, 0.4, 0.05);
            pen.setStroke(new BasicStroke(0.04f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            pen.draw(new Arc2D.Double(0.28, 0.3, 0.44, 0.44, 200, 140, Arc2D.OPEN));
        }
    },
    CHESSBOARD("a black and white chessboard") {
        @Override
        void paint(Graphics2D pen) {
            fill(pen, Color.WHITE);
            pen.setColor(Color.BLACK);
            for (int row = -2; row < 10; row++) {
                for (int column = row & 1; column < 8; column += 2) {
                    pen.fill(new Rectangle2D.Double(column / 8.0, row / 8.0, 1 / 8.0, 1 / 8.0));
                }
            }
        }
    },
    RAINBOW("a rainbow in the sky") {
        @Override
        void paint(Graphics2D pen) {
            fill(pen, new Color(0x9FD3F5));
            int[] colors = {0xE3242B, 0xF58220, 0xFFD800, 0x35A83C, 0x2456C7, 0x6A2C91};
            pen.setStroke(new BasicStroke(0.055f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            for (int i = 0; i < colors.length; i++) {
                double radius = 0.46 - 0.05 * i;
                pen.setColor(new Color(colors[i]));
                pen.draw(new Arc2D.Double(0.5 - radius, 0.72 - radius, 2 * radius, 2 * radius, 0, 180, Arc2D.OPEN));
            }
        }
    },
    TRAFFIC_LIGHT("a traffic light") {
        @Override
        void paint(Graphics2D pen) {
            fill(pen, new Color(0xC9DDEB));
            pen.setColor(new Color(0x202428));
            pen.fill(new Rectangle2D.Double(0.47, 0.85, 0.06, 0.5));
            pen.fill(new RoundRectangle2D.Double(0.34, 0.06, 0.32, 0.84, 0.1, 0.1));
            disc(pen, RED_INK, 0.5, 0.21, 0.105);
            disc(pen, new Color(0xFFB000), 0.5, 0.48, 0.105);
            disc(pen, GREEN_INK, 0.5, 0.75, 0.105);
        }
    },
    FLAG("the flag of Japan") {
        @Override
        void paint(Graphics2D pen) {
            fill(pen, Color.LIGHT_GRAY);
            pen.setColor(Color.WHITE);
            pen.fill(new Rectangle2D.Double(0.05, 0.2, 0.9, 0.6));
            disc(pen, new Color(0xBC002D), 0.5, 0.5, 0.18);
        }
    };

    private static final Color RED_INK = new Color(0xE0202A);
    private static final Color GREEN_INK = new Color(0x1FA83A);
    private static final Color BLUE_INK = new Color(0x1C4FD0);
    private static final Color YELLOW_INK = new Color(0xFFD21E);

    private final String sentence;

    CheckPicture(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }

    /// The picture as a poster, three high to two wide.
    int[] pixels(int width) {
        int height = width * 3 / 2;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.translate(0, (height - width) / 2);
        pen.scale(width, width);
        paint(pen);
        pen.dispose();
        return image.getRGB(0, 0, width, height, null, 0, width);
    }

    /// Paints with the middle square as the unit square.
    abstract void paint(Graphics2D pen);

    private static void fill(Graphics2D pen, Color color) {
        pen.setColor(color);
        pen.fill(new Rectangle2D.Double(0, -1, 1, 3));
    }

    private static void disc(Graphics2D pen, Color color, double x, double y, double radius) {
        pen.setColor(color);
        pen.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
        pen.setColor(Color.BLACK);
    }
}
