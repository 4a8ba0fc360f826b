package org.filmament.poster.design;

/// One way to compose a poster.
interface Layout {

    /// Whether this layout becomes a film: its motif's stance, the length of its title.
    default boolean suits(Subject subject) {
        return true;
    }

    /// How often it is taken against others that suit as well: 1 as often, less for what would soon look like a habit.
    default double weight() {
        return 1;
    }

    /// Puts the subject on an empty sheet.
    void compose(Subject subject, Sheet sheet);

    /// The colour that the eye takes the whole poster for, about.
    default int tone(Palette palette) {
        return Palette.mix(palette.ground(), palette.figure(), 0.25);
    }
}
