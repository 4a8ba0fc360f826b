package org.filmament.ui.palette;

/// Something that can be chosen from the palette.
///
/// @param kind   what it is
/// @param name   what it is found by
/// @param detail a few words more, or nothing
/// @param action run on the FX thread when it is chosen
public record PaletteItem(Kind kind, String name, String detail, Runnable action) {

    /// What is listed first where names match alike.
    public enum Kind { COMMAND, THEME, FILM }
}
