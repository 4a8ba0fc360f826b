package org.filmament.ui.map;

/// What the films stand before: a night sky on which they shine, or paper on which they are ink.
public enum Backdrop {
    NIGHT, PAPER
}
