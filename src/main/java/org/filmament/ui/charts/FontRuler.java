package org.filmament.ui.charts;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.filmament.ui.look.Look;

/// Measures in the app's type. Widths are measured once, at one size, and scaled: that is what an outline font does. FX thread only.
final class FontRuler implements Ruler {

    private static final double MEASURED_SIZE = 64;
    private static final int MOST_KEPT = 4_000;

    private final Text regular = new Text();
    private final Text strong = new Text();
    private final Map<String, Double> regularWidths = new HashMap<>();
    private final Map<String, Double> strongWidths = new HashMap<>();

    FontRuler() {
        regular.setFont(Font.font(Look.REGULAR, MEASURED_SIZE));
        strong.setFont(Font.font(Look.SEMI_BOLD, MEASURED_SIZE));
    }

    @Override
    public double width(String text, ChartPen.Type type) {
        Map<String, Double> widths = type.strong() ? strongWidths : regularWidths;
        if (widths.size() > MOST_KEPT) {
            widths.clear();
        }
        double measured = widths.computeIfAbsent(text, t -> {
            Text node = type.strong() ? strong : regular;
            node.setText(t);
            return node.getLayoutBounds().getWidth();
        });
        return measured * type.size() / MEASURED_SIZE;
    }
}
