package org.filmament.ui.look;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons: Feather's, through Ikonli. They take their colour and size from CSS.
public final class Icons {

    private Icons() {
    }

    /// A new node for `icon`, styled by `.icon` and `styleClasses`.
    public static FontIcon of(Feather icon, String... styleClasses) {
        FontIcon node = FontIcon.of(icon);
        node.getStyleClass().add("icon");
        node.getStyleClass().addAll(styleClasses);
        return node;
    }
}
