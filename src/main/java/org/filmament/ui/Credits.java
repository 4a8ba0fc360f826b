package org.filmament.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What ships with the app and under which licence, as its notice file says it.
///
/// @param heading what the parts below have in common
/// @param parts   in the notice's order
record Credits(String heading, List<Part> parts) {

    /// TMDB's terms ask for this sentence, word for word.
    static final String TMDB = "This product uses the TMDB API but is not endorsed or certified by TMDB.";

    private static final String RESOURCE = "/org/filmament/assets/NOTICE.md";

    /// @param what    a work, or several of one licence
    /// @param licence theirs
    record Part(String what, String licence) {
    }

    Credits {
        parts = List.copyOf(parts);
    }

    /// The notice that ships with this build.
    static List<Credits> shipped() {
        try (InputStream in = Credits.class.getResourceAsStream(RESOURCE)) {
            return in == null ? List.of() : parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the notice", e);
        }
    }

    /// Reads the tables of a Markdown notice: the first column is what, the last the licence.
    static List<Credits> parse(String markdown) {
        List<Credits> credits = new ArrayList<>();
        String heading = "";
        List<Part> parts = new ArrayList<>();
        for (String line : markdown.lines().toList()) {
            if (line.startsWith("## ")) {
                add(credits, heading, parts);
                heading = line.substring(3).strip();
                parts.clear();
            } else if (line.startsWith("|") && !line.startsWith("|-") && !line.startsWith("| what")) {
                List<String> cells = Arrays.stream(line.split("\\|")).map(Credits::plain).filter(c -> !c.isEmpty()).toList();
                parts.add(new Part(cells.getFirst(), cells.getLast()));
            }
        }
        add(credits, heading, parts);
        return List.copyOf(credits);
    }

    private static void add(List<Credits> credits, String heading, List<Part> parts) {
        if (!parts.isEmpty()) {
            credits.add(new Credits(heading, parts));
        }
    }

    /// Text without Markdown's links, code marks and paths.
    private static String plain(String cell) {
        return cell.replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1").replaceAll(" ?\\(`[^)]*\\)", "").replace("`", "").strip();
    }
}
