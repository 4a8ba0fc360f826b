package org.filmament.ui;

import java.util.BitSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filmament.ui.color.LegendModel;
import org.filmament.ui.scene.ScenePart;

/// The chosen entries of the legend, as scenes and undo keep them: their places, such as "0 3".
record LegendPart(LegendModel legend) implements ScenePart {

    @Override
    public String name() {
        return "legend";
    }

    @Override
    public String save() {
        return legend.chosenProperty().get().stream().mapToObj(String::valueOf).collect(Collectors.joining(" "));
    }

    @Override
    public void restore(String state) {
        BitSet entries = new BitSet();
        Stream.of(state.split(" ")).filter(place -> place.matches("\\d{1,4}")).mapToInt(Integer::parseInt).forEach(entries::set);
        legend.restore(entries);
    }
}
