package org.filmament.ui.scene;

import java.util.HashMap;
import java.util.Map;

/// How a [ScenePart] that has several things to say writes them: words such as "names=words level=2".
public final class SavedWords {

    private SavedWords() {
    }

    /// What stands behind each equals sign, by what stands before it; words without one say nothing.
    public static Map<String, String> read(String state) {
        Map<String, String> values = new HashMap<>();
        for (String word : state.split(" ")) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                values.put(word.substring(0, equals), word.substring(equals + 1));
            }
        }
        return values;
    }
}
