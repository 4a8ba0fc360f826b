package org.filmament.poster.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.filmament.catalog.Film;
import org.filmament.catalog.Starter;
import org.filmament.poster.design.Composition.Mark;
import org.filmament.poster.design.Composition.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutsTest {

    private static final List<String> TITLES = List.of("M", "Jaws", "The Grand Budapest Hotel", "Éléphant À Çà Ÿ", "七人の侍",
            "جدایی نادر از سیمین", "שבעה", "Иди и смотри", "ไม่มีวรรคในภาษาไทยตอนนี้", "Donaudampfschifffahrtsgesellschaftskapitän",
            "Borat: Cultural Learnings of America for Make Benefit Glorious Nation of Kazakhstan",
            "A title that goes on and on, and then some more, because somebody thought that a poster would be a fine place for a novel");
    private static final List<List<String>> MOTIFS = List.of(List.of("skull", "castle"), List.of("castle", "skull"), List.of("skyline", "car"),
            List.of("heart"), List.of("knife", "bird"), List.of("train", "mountain"), List.of("door", "eye"));

    private static final List<String> DIRECTORS = List.of("", "Ozu", "Florian Henckel von Donnersmarck, Apichatpong Weerasethakul",
            "Vittorio De Sica");

    static Stream<Layout> layouts() {
        return Designer.layouts().stream();
    }

    private static Film film(String title, String director, @Nullable Integer year, List<String> motifs) {
        return new Film(title, null, year, List.of(), "Something happens.", "fr", null, director.isEmpty() ? null : director, null, null, motifs, null, null, null);
    }

    private static List<Mark> marks(Composition composition, Role role) {
        return composition.marks().stream().filter(mark -> mark.role() == role).toList();
    }

    private static void assertTypeIsSafe(Composition composition, String what) {
        Rectangle2D sheet = new Rectangle2D.Double(0.01, 0.01, 0.98, 1.48);
        for (Mark title : marks(composition, Role.TITLE)) {
            Rectangle2D ink = title.shape().getBounds2D();
            assertTrue(sheet.contains(ink), what + ": title at " + ink);
            for (Mark credit : marks(composition, Role.CREDIT)) {
                assertTrue(!ink.intersects(credit.shape().getBounds2D()), what + ": title on credits");
            }
        }
        List<Mark> credits = marks(composition, Role.CREDIT);
        for (int i = 0; i < credits.size(); i++) {
            assertTrue(sheet.contains(credits.get(i).shape().getBounds2D()), what + ": credit at " + credits.get(i).shape().getBounds2D());
            for (int j = 0; j < i; j++) {
                assertTrue(!credits.get(i).shape().getBounds2D().intersects(credits.get(j).shape().getBounds2D()), what + ": credit on credit");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void typeStaysOnTheSheetAndApartInEveryLayout(Layout layout) {
        int suited = 0;
        for (int i = 0; i < TITLES.size() * MOTIFS.size(); i++) {
            String director = DIRECTORS.get(i % DIRECTORS.size());
            List<String> motifs = MOTIFS.get(i % MOTIFS.size());
            String title = TITLES.get(i / MOTIFS.size());
            Subject subject = Subject.of(film(title, director, director.isEmpty() ? null : 1910 + 13 * (i % 9), motifs));
            if (layout.suits(subject)) {
                suited++;
                assertTypeIsSafe(Designer.compose(layout, subject), layout + " " + title + " " + motifs + " " + director);
            }
        }
        assertTrue(suited > 0, "some film suits " + layout);
    }

    @Test
    void typeStaysOnTheSheetForTheStartersFilms() {
        List<Film> films = Starter.load().films();
        for (int i = 0; i < films.size(); i += 3) {
            assertTypeIsSafe(Designer.design(films.get(i)), films.get(i).title());
        }
    }

    @Test
    void everyLayoutIsUsedAndNoneRules() {
        List<Film> films = Starter.load().films();
        Set<Layout> used = new HashSet<>();
        int[] counts = new int[Designer.layouts().size()];
        for (Film film : films) {
            Layout layout = Designer.layout(Subject.of(film));
            used.add(layout);
            counts[Designer.layouts().indexOf(layout)]++;
        }
        assertEquals(Set.copyOf(Designer.layouts()), used);
        for (int i = 0; i < counts.length; i++) {
            assertTrue(counts[i] < films.size() / 8, Designer.layouts().get(i) + " is on " + counts[i] + " posters");
        }
    }

    /// Share of the pixels in a title's box from which its ink stands out, the title itself not printed.
    private static double readable(Composition composition, Mark title) {
        int width = 64;
        int[] pixels = Press.print(new Composition(composition.ground(), composition.fade(),
                composition.marks().stream().filter(mark -> mark.role() != Role.TITLE).toList(), composition.seed()), width);
        Rectangle2D ink = title.shape().getBounds2D();
        int readable = 0;
        int all = 0;
        for (int y = (int) (ink.getY() * width) + 1; y < ink.getMaxY() * width - 1; y++) {
            for (int x = (int) (ink.getX() * width) + 1; x < ink.getMaxX() * width - 1; x++) {
                all++;
                readable += Palette.contrast(title.rgb(), pixels[y * width + x]) > 2.2 ? 1 : 0;
            }
        }
        return all == 0 ? 1 : (double) readable / all;
    }

    @Test
    void titlesStandOutFromWhatIsBehindThem() {
        List<Film> films = Starter.load().films();
        for (int i = 0; i < films.size(); i += 9) {
            Composition composition = Designer.design(films.get(i));
            List<Mark> titles = marks(composition, Role.TITLE);
            assertTrue(!titles.isEmpty(), films.get(i).title());
            for (Mark title : titles) {
                double readable = readable(composition, title);
                assertTrue(readable > 0.9, films.get(i).title() + " on " + Designer.layout(Subject.of(films.get(i))) + ": " + readable);
            }
        }
    }
}
