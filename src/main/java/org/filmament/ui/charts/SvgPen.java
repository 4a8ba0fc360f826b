package org.filmament.ui.charts;

import org.filmament.topic.Themes;

/// Writes charts as SVG 1.1. Each text keeps the width that it was placed with, whatever font the reader has; each mark is a group with its
/// theme's identity and what it says.
final class SvgPen implements ChartPen {

    private final StringBuilder svg = new StringBuilder();
    private final Ruler ruler;

    SvgPen(double width, double height, Ruler ruler) {
        this.ruler = ruler;
        svg.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"")
                .append(" width=\"").append(number(width)).append("\" height=\"").append(number(height))
                .append("\" viewBox=\"0 0 ").append(number(width)).append(' ').append(number(height))
                .append("\" font-family=\"Inter, Helvetica, Arial, sans-serif\">\n");
    }

    /// The whole drawing; nothing can be added to it then.
    String finish() {
        return svg.append("</svg>\n").toString();
    }

    @Override
    public void rect(double x, double y, double width, double height, int argb) {
        svg.append("<rect");
        attribute("x", x).attribute("y", y).attribute("width", width).attribute("height", height);
        paint("fill", argb);
        svg.append("/>\n");
    }

    @Override
    public void circle(double x, double y, double radius, int argb) {
        svg.append("<circle");
        attribute("cx", x).attribute("cy", y).attribute("r", radius);
        paint("fill", argb);
        svg.append("/>\n");
    }

    @Override
    public void ring(double x, double y, double radius, double width, int argb) {
        svg.append("<circle fill=\"none\"");
        attribute("cx", x).attribute("cy", y).attribute("r", radius).attribute("stroke-width", width);
        paint("stroke", argb);
        svg.append("/>\n");
    }

    @Override
    public void fill(double[] xs, double[] ys, int argb) {
        svg.append("<polygon points=\"");
        points(xs, ys);
        svg.append('"');
        paint("fill", argb);
        svg.append("/>\n");
    }

    @Override
    public void line(double[] xs, double[] ys, double width, int argb) {
        svg.append("<polyline fill=\"none\" stroke-linejoin=\"round\" stroke-linecap=\"round\" points=\"");
        points(xs, ys);
        svg.append('"');
        attribute("stroke-width", width);
        paint("stroke", argb);
        svg.append("/>\n");
    }

    @Override
    public void text(String text, double x, double y, Type type, Anchor anchor, int argb) {
        svg.append("<text");
        attribute("x", x).attribute("y", y).attribute("font-size", type.size()).attribute("textLength", ruler.width(text, type));
        svg.append(" lengthAdjust=\"spacingAndGlyphs\" font-weight=\"").append(type.strong() ? 600 : 400)
                .append("\" text-anchor=\"").append(switch (anchor) {
                    case START -> "start";
                    case MIDDLE -> "middle";
                    case END -> "end";
                }).append('"');
        paint("fill", argb);
        svg.append('>').append(escaped(text)).append("</text>\n");
    }

    @Override
    public void mark(Mark mark, Runnable drawing) {
        svg.append("<g");
        if (mark.theme() != Themes.NONE) {
            svg.append(" data-theme=\"").append(mark.theme()).append('"');
        }
        svg.append("><title>").append(escaped(mark.text())).append("</title>\n");
        drawing.run();
        svg.append("</g>\n");
    }

    private SvgPen attribute(String name, double value) {
        svg.append(' ').append(name).append("=\"").append(number(value)).append('"');
        return this;
    }

    private void paint(String name, int argb) {
        svg.append(' ').append(name).append("=\"").append("#%06x".formatted(argb & 0xFFFFFF)).append('"');
        int alpha = argb >>> 24;
        if (alpha < 255) {
            svg.append(' ').append(name).append("-opacity=\"").append(number(alpha / 255.0)).append('"');
        }
    }

    private void points(double[] xs, double[] ys) {
        for (int point = 0; point < xs.length; point++) {
            svg.append(point == 0 ? "" : " ").append(number(xs[point])).append(',').append(number(ys[point]));
        }
    }

    /// Hundredths are finer than anybody sees.
    private static String number(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }

    /// XML has no way to write most control characters, nor half a surrogate pair.
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().filter(c -> c >= 0x20 && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF).forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
