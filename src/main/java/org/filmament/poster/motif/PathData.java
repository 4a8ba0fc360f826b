package org.filmament.poster.motif;

import java.awt.geom.Path2D;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Reads path data as SVG writes it (SVG 2, chapter 9): `M L H V C S Q T Z`, absolute and relative; no arcs.
final class PathData {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|[-+]?(?:\\d+\\.?\\d*|\\.\\d+)");

    private final String[] tokens;
    private final Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    private int at;
    private double x;
    private double y;
    private double startX;
    private double startY;
    private double controlX;
    private double controlY;

    private PathData(String data) {
        tokens = TOKEN.matcher(data).results().map(MatchResult::group).toArray(String[]::new);
    }

    static Path2D read(String data) {
        return new PathData(data).read();
    }

    private Path2D read() {
        char command = 'M';
        while (at < tokens.length) {
            if (Character.isLetter(tokens[at].charAt(0))) {
                command = tokens[at++].charAt(0);
            }
            segment(command);
            if (command == 'M') {
                command = 'L';
            } else if (command == 'm') {
                command = 'l';
            }
        }
        return path;
    }

    private void segment(char command) {
        boolean relative = Character.isLowerCase(command);
        double dx = relative ? x : 0;
        double dy = relative ? y : 0;
        switch (Character.toUpperCase(command)) {
            case 'M' -> {
                moveTo(dx + number(), dy + number());
                startX = x;
                startY = y;
                path.moveTo(x, y);
            }
            case 'L' -> lineTo(dx + number(), dy + number());
            case 'H' -> lineTo(dx + number(), y);
            case 'V' -> lineTo(x, dy + number());
            case 'C' -> curveTo(dx + number(), dy + number(), dx + number(), dy + number(), dx + number(), dy + number());
            case 'S' -> curveTo(2 * x - controlX, 2 * y - controlY, dx + number(), dy + number(), dx + number(), dy + number());
            case 'Q' -> quadTo(dx + number(), dy + number(), dx + number(), dy + number());
            case 'T' -> quadTo(2 * x - controlX, 2 * y - controlY, dx + number(), dy + number());
            case 'Z' -> {
                path.closePath();
                moveTo(startX, startY);
            }
            default -> throw new IllegalArgumentException("no path command: " + command);
        }
    }

    private double number() {
        return Double.parseDouble(tokens[at++]);
    }

    private void moveTo(double toX, double toY) {
        x = toX;
        y = toY;
        controlX = toX;
        controlY = toY;
    }

    private void lineTo(double toX, double toY) {
        path.lineTo(toX, toY);
        moveTo(toX, toY);
    }

    private void curveTo(double x1, double y1, double x2, double y2, double toX, double toY) {
        path.curveTo(x1, y1, x2, y2, toX, toY);
        moveTo(toX, toY);
        controlX = x2;
        controlY = y2;
    }

    private void quadTo(double x1, double y1, double toX, double toY) {
        path.quadTo(x1, y1, toX, toY);
        moveTo(toX, toY);
        controlX = x1;
        controlY = y1;
    }
}
