package org.filmament.ui.compare;

/// Which films come first.
public enum AgreementOrder {

    LEAST("Least agreed upon"),
    MOST("Most agreed upon");

    private final String label;

    AgreementOrder(String label) {
        this.label = label;
    }

    /// As the user reads it.
    public String label() {
        return label;
    }

    AgreementOrder other() {
        return this == LEAST ? MOST : LEAST;
    }
}
