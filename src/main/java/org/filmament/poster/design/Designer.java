package org.filmament.poster.design;

import java.util.List;
import java.util.stream.Stream;
import org.filmament.catalog.Film;

/// From films to designs. Static; safe for use from any number of threads.
public final class Designer {

    private static final double FADED = 0.4;

    private static final List<Layout> LAYOUTS = Stream.<Layout[]>of(CalmLayouts.values(), BoldLayouts.values(), CroppedLayouts.values(),
            PatternLayouts.values(), PairLayouts.values(), TypeLayouts.values()).flatMap(Stream::of).toList();

    private Designer() {
    }

    /// One poster, `width` wide and `width * 3 / 2` high, as opaque ARGB pixels row by row.
    public static int[] draw(Film film, int width) {
        return Press.print(design(film), width);
    }

    /// The colour that the eye takes the film's poster for, about: opaque ARGB.
    public static int tone(Film film) {
        Subject subject = Subject.of(film);
        return 0xFF000000 | layout(subject).tone(subject.palette());
    }

    static List<Layout> layouts() {
        return LAYOUTS;
    }

    static Composition design(Film film) {
        Subject subject = Subject.of(film);
        return compose(layout(subject), subject);
    }

    static Composition compose(Layout layout, Subject subject) {
        Sheet sheet = new Sheet(subject);
        if (subject.chance().is(FADED, "fade")) {
            int ground = subject.palette().ground();
            boolean below = subject.chance().is(0.5, "fade below");
            int tone = Palette.mix(ground, subject.palette().figure(), 0.17);
            sheet.fade(tone, below ? 0.5 : 0.75, below ? 1.5 : -0.1);
        }
        layout.compose(subject, sheet);
        return sheet.finished();
    }

    /// The film's layout: of those that suit it, one by lot.
    static Layout layout(Subject subject) {
        List<Layout> suiting = LAYOUTS.stream().filter(layout -> layout.suits(subject)).toList();
        double lot = subject.chance().share("layout") * suiting.stream().mapToDouble(Layout::weight).sum();
        int i = 0;
        while (i < suiting.size() - 1 && lot >= suiting.get(i).weight()) {
            lot -= suiting.get(i++).weight();
        }
        return suiting.get(i);
    }
}
