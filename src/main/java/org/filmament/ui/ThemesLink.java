package org.filmament.ui;

import java.util.concurrent.TimeUnit;
import javafx.beans.value.ObservableIntegerValue;
import org.filmament.pipeline.Session;
import org.filmament.topic.Theme;
import org.filmament.topic.Themes;
import org.filmament.ui.color.ThemeLevel;
import org.filmament.ui.themes.ThemeLabels;
import org.filmament.ui.themes.ThemesModel;
import org.filmament.umap.LayoutFrame;
import org.jspecify.annotations.Nullable;

/// Keeps the sky and the themes in step: names and colours go to the sky, and what is pointed at there and seen from where comes back. FX thread
/// only.
final class ThemesLink {

    /// What is on the screen is looked up so often.
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final SkyView sky;
    private final WindowModel window;
    private final ThemesModel themes;
    private final ObservableIntegerValue em;
    private long looked;
    private boolean stale;

    private ThemesLink(SkyView sky, WindowModel window, ObservableIntegerValue em) {
        this.sky = sky;
        this.window = window;
        this.themes = window.themes();
        this.em = em;
    }

    /// @param em pixels of the window's text
    static ThemesLink connect(SkyView sky, WindowModel window, ObservableIntegerValue em) {
        ThemesLink link = new ThemesLink(sky, window, em);
        ThemesModel themes = window.themes();
        themes.themesProperty().subscribe(link::spoil);
        themes.writtenProperty().subscribe(link::spoil);
        themes.pinnedLevelProperty().subscribe(link::spoil);
        themes.selectedProperty().subscribe(link::spoil);
        themes.hoveredProperty().subscribe(link::spoil);
        window.paletteProperty().subscribe(link::spoil);
        em.subscribe(link::spoil);
        themes.themesProperty().subscribe(link::color);
        themes.levelProperty().subscribe(link::color);
        themes.noiseAssignedProperty().subscribe(link::color);
        sky.setOnLabel(id -> link.visit(themes.theme(id)));
        sky.setOnLabelHover(themes::hover);
        return link;
    }

    /// Chooses a theme and flies to where most of its films are seen.
    static void visit(Theme theme, WindowModel window, SkyView sky) {
        window.themes().select(theme.id());
        Session session = window.session();
        LayoutFrame frame = session == null ? null : session.frame();
        if (frame != null) {
            sky.flyTo(Around.of(frame.positions(), theme.members()));
        }
    }

    private void visit(@Nullable Theme theme) {
        if (theme != null) {
            visit(theme, window, sky);
        }
    }

    private void spoil() {
        stale = true;
    }

    private void color() {
        Themes now = themes.themesProperty().get();
        int level = themes.levelProperty().get();
        window.coloring().setThemes(now == null || level == ThemesModel.AUTO ? null
                : new ThemeLevel(now, level, themes.noiseAssignedProperty().get()));
    }

    /// Called once per pulse.
    void pulse(long nanos) {
        if (stale) {
            stale = false;
            sky.setLabels(ThemeLabels.of(themes, window.paletteProperty().get(), em.get()));
        }
        themes.setMagnification(sky.magnification());
        if (nanos - looked >= LOOK_NANOS) {
            looked = nanos;
            themes.setFilmsInView(sky.filmsInView());
        }
    }
}
