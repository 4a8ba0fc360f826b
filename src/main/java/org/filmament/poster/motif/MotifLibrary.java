package org.filmament.poster.motif;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// All motifs by their names. A drawing is read at once and outlined when it is first asked for. Safe for use from any number of threads.
public final class MotifLibrary {

    private static final List<String> SHELVES = List.of("figures", "beings", "plants", "places", "vehicles", "arms", "devices", "things",
            "wardrobe");

    /// The shelf of plain figures, for films that no word says anything about.
    private static final String FIGURES = SHELVES.getFirst();

    private static final MotifLibrary SHIPPED = read();

    private final Map<String, Drawing> drawings;
    private final List<String> figures;
    private final Map<String, Motif> outlined = new ConcurrentHashMap<>();

    private record Drawing(String shelf, Motif.Stance stance, List<String> lines) {
    }

    private MotifLibrary(Map<String, Drawing> drawings) {
        this.drawings = drawings;
        this.figures = drawings.keySet().stream().filter(name -> drawings.get(name).shelf.equals(FIGURES)).toList();
    }

    /// The library that ships.
    public static MotifLibrary shipped() {
        return SHIPPED;
    }

    /// Names of all motifs, in the order of the files.
    public Set<String> names() {
        return Collections.unmodifiableSet(drawings.keySet());
    }

    /// Names of the plain figures, which mean nothing.
    public List<String> figures() {
        return figures;
    }

    /// The motif of a name that [#names] lists.
    public Motif get(String name) {
        return outlined.computeIfAbsent(name, this::outline);
    }

    private Motif outline(String name) {
        Drawing drawing = drawings.get(name);
        if (drawing == null) {
            throw new IllegalArgumentException("no motif is called " + name);
        }
        return MotifPen.draw(name, drawing.stance, drawing.lines);
    }

    private static MotifLibrary read() {
        Map<String, Drawing> drawings = new LinkedHashMap<>();
        for (String shelf : SHELVES) {
            List<String> lines = new ArrayList<>();
            for (String line : TextResource.lines(MotifLibrary.class, shelf + ".txt")) {
                if (line.startsWith("motif ")) {
                    String[] words = line.split("\\s+");
                    lines = new ArrayList<>();
                    drawings.put(words[1], new Drawing(shelf, Motif.Stance.valueOf(words[2].toUpperCase(Locale.ROOT)), lines));
                } else {
                    lines.add(line);
                }
            }
        }
        return new MotifLibrary(drawings);
    }
}
