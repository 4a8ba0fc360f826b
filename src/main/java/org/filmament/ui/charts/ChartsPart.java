package org.filmament.ui.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.filmament.ui.scene.SavedWords;
import org.filmament.ui.scene.ScenePart;

/// What scenes and undo keep of the charts: which one is shown, how time flows in it, and the level of themes, if that was chosen.
public final class ChartsPart implements ScenePart {

    private final ChartsModel model;

    public ChartsPart(ChartsModel model) {
        this.model = model;
    }

    @Override
    public String name() {
        return "charts";
    }

    @Override
    public String save() {
        List<String> parts = new ArrayList<>();
        if (model.kindProperty().get() != ChartKind.MAP) {
            parts.add("chart=" + word(model.kindProperty().get()));
        }
        if (model.flowProperty().get() != Flow.RIVER) {
            parts.add("time=" + word(model.flowProperty().get()));
        }
        if (model.chosenLevel() >= 0) {
            parts.add("level=" + model.chosenLevel());
        }
        return String.join(" ", parts);
    }

    @Override
    public void restore(String state) {
        Map<String, String> parts = SavedWords.read(state);
        model.kindProperty().set(chosen(ChartKind.values(), parts.getOrDefault("chart", ""), ChartKind.MAP));
        model.flowProperty().set(chosen(Flow.values(), parts.getOrDefault("time", ""), Flow.RIVER));
        String level = parts.getOrDefault("level", "");
        model.restoreLevel(level.matches("\\d{1,9}") ? Integer.parseInt(level) : ChartsModel.BY_ITSELF);
    }

    private static <T extends Enum<T>> T chosen(T[] values, String word, T otherwise) {
        return Arrays.stream(values).filter(value -> word(value).equals(word)).findFirst().orElse(otherwise);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
