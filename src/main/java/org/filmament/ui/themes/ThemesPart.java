package org.filmament.ui.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.filmament.ui.scene.SavedWords;
import org.filmament.ui.scene.ScenePart;
import org.jspecify.annotations.Nullable;

/// What scenes and undo keep of the themes: how they are named, at which level, which one is chosen, and which of the user's edits have been
/// made.
public final class ThemesPart implements ScenePart {

    private final ThemesModel model;

    public ThemesPart(ThemesModel model) {
        this.model = model;
    }

    @Override
    public String name() {
        return "themes";
    }

    @Override
    public String save() {
        List<String> parts = new ArrayList<>();
        if (!model.writtenProperty().get()) {
            parts.add("names=words");
        }
        if (model.noiseAssignedProperty().get()) {
            parts.add("noise=nearest");
        }
        if (model.pinnedLevelProperty().get() != ThemesModel.AUTO) {
            parts.add("level=" + model.pinnedLevelProperty().get());
        }
        if (model.selectedProperty().get() != ThemesModel.NONE) {
            parts.add("theme=" + model.selectedProperty().get());
        }
        // Said while there are no themes too: that they come is no step of undo.
        parts.add("edition=" + model.edition());
        return String.join(" ", parts);
    }

    @Override
    public void restore(String state) {
        Map<String, String> parts = SavedWords.read(state);
        model.writtenProperty().set(!"words".equals(parts.get("names")));
        model.noiseAssignedProperty().set("nearest".equals(parts.get("noise")));
        int level = number(parts.get("level"));
        model.pinnedLevelProperty().set(level < model.levels() ? level : ThemesModel.AUTO);
        model.restoreEdition(parts.getOrDefault("edition", ""));
        model.select(number(parts.get("theme")));
    }

    /// A number that was kept, or −1.
    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }
}
