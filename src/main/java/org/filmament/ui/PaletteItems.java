package org.filmament.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.filmament.catalog.Catalog;
import org.filmament.catalog.Film;
import org.filmament.pipeline.Session;
import org.filmament.pipeline.SessionState;
import org.filmament.topic.Theme;
import org.filmament.topic.Themes;
import org.filmament.ui.command.Command;
import org.filmament.ui.command.Commands;
import org.filmament.ui.look.Wording;
import org.filmament.ui.palette.PaletteItem;
import org.filmament.ui.palette.PaletteItem.Kind;
import org.filmament.ui.palette.PaletteModel;
import org.filmament.ui.search.TitleIndex;
import org.filmament.ui.search.TitleMatch;

/// What the window has for the command palette. FX thread only.
final class PaletteItems {

    private PaletteItems() {
    }

    /// All commands, and the themes of the open catalogue, the coarsest first.
    static List<PaletteItem> of(Commands commands, WindowModel model, SkyView sky) {
        List<PaletteItem> items = new ArrayList<>();
        for (Command command : commands.all()) {
            if (!command.isLineOnly()) {
                items.add(new PaletteItem(Kind.COMMAND, command.name(), command.shortcuts().getFirst().text(), command.action()));
            }
        }
        SessionState state = model.stateProperty().get();
        Themes themes = state == null ? null : state.themes();
        if (themes != null) {
            for (List<Theme> level : themes.levels().reversed()) {
                level.forEach(theme -> items.add(new PaletteItem(Kind.THEME, model.themes().name(theme), Wording.count(theme.size(), "film", "films"),
                        () -> ThemesLink.visit(theme, model, sky))));
            }
        }
        return items;
    }

    /// The films of the open catalogue by their titles.
    ///
    /// @param visit is given the row of the one that is chosen
    static PaletteModel.Films films(WindowModel model, IntConsumer visit) {
        Session session = model.session();
        TitleIndex titles = model.search().titleIndex();
        if (session == null || titles == null) {
            return PaletteModel.Films.NONE;
        }
        Catalog catalog = session.catalog();
        return (query, limit) -> titles.search(query, limit).stream().map(match -> film(match, catalog.films().get(match.row()), visit)).toList();
    }

    private static PaletteItem film(TitleMatch match, Film film, IntConsumer visit) {
        return new PaletteItem(Kind.FILM, match.title(), film.year() == null ? "" : film.year().toString(), () -> visit.accept(match.row()));
    }
}
