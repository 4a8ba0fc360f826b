package org.filmament.label;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What is done with names that come from outside, before anything shows them: they are one short line of plain text each, for exactly the themes that
/// were asked about, and no two alike.
final class LabelNames {

    private static final int LONGEST = 60;
    private static final int SHOWN_WORDS = 4;

    private LabelNames() {
    }

    /// Checks an answer.
    ///
    /// @param answered names as they came, by the themes' numbers in the task, counted from 1
    /// @return a name for each theme, in the task's order
    /// @throws LabelException if a theme has no usable name; one sentence says which
    static List<String> checked(LabelTask task, Map<Integer, String> answered) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        task.taken().forEach(name -> taken.add(folded(name)));
        for (ThemeBrief theme : task.themes()) {
            String name = cleaned(answered.getOrDefault(names.size() + 1, ""));
            if (name.isEmpty()) {
                throw new LabelException("The model left out the name of \"" + words(theme) + "\".", null);
            }
            if (!taken.add(folded(name))) {
                throw new LabelException("The model gave the name \"" + name + "\", which is taken already.", null);
            }
            names.add(name);
        }
        return names;
    }

    /// One line without control characters, markup or quotes around it; cut at a word where it is too long; empty if nothing readable is left.
    static String cleaned(String name) {
        String plain = name.replaceAll("<[^>]*>", " ").replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\s]+", " ").replaceAll("^[\\s\"'“”*_#`.:-]+|[\\s\"'“”*_#`.:-]+$", "");
        if (plain.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return "";
        }
        if (plain.length() <= LONGEST) {
            return plain;
        }
        int end = plain.lastIndexOf(' ', LONGEST);
        return plain.substring(0, end > 0 ? end : plain.offsetByCodePoints(0, plain.codePointCount(0, LONGEST)));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static String words(ThemeBrief theme) {
        return String.join(" · ", theme.words().stream().limit(SHOWN_WORDS).toList());
    }
}
