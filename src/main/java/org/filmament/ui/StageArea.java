package org.filmament.ui;

import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.filmament.ui.color.LegendView;
import org.filmament.ui.look.Icons;
import org.filmament.ui.view.StageMode;
import org.filmament.ui.view.StageViews;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The middle of the window: the views of the chosen mode side by side, with the legend, messages and notices over them, and what belongs below them. FX
/// thread only.
final class StageArea extends StackPane {

    private final WindowModel model;
    private final SkyView sky;
    private final StageViews views;
    private final HBox panes = new HBox();
    private final BorderPane frame = new BorderPane();
    private final NoticeView notice;
    private final BooleanProperty legendWanted = new SimpleBooleanProperty(true);
    private final Label drop = new Label("Drop to open", Icons.of(Feather.DOWNLOAD));
    private final HBox beside = new HBox();
    private final Label besideText = new Label();
    private final ProgressBar besideBar = new ProgressBar();
    private final FirstHint hint = new FirstHint();
    private boolean hintWanted;

    StageArea(WindowModel model, SkyView sky, StageViews views, NoticeView.Actions actions) {
        this.model = model;
        this.sky = sky;
        this.views = views;
        getStyleClass().add("stage-area");
        notice = new NoticeView(actions);
        LegendView legend = new LegendView(model.coloring(), model.legend());
        Button fit = new Button(null, Icons.of(Feather.MAXIMIZE));
        fit.getStyleClass().setAll("icon-button", "sky-button");
        fit.setAccessibleText("Fit");
        fit.setTooltip(new Tooltip("Show all films (F)"));
        fit.setOnAction(_ -> sky.fit());
        // Charts and the sweep stand on their own: nothing of the sky lies over them.
        BooleanBinding hasMap = model.phaseProperty().isNotNull().and(model.stageModeProperty().isNotEqualTo(StageMode.CHARTS))
                .and(model.stageModeProperty().isNotEqualTo(StageMode.SWEEP));
        fit.visibleProperty().bind(hasMap);
        legend.visibleProperty().bind(legendWanted.and(hasMap).and(model.coloring().coloringProperty().isNotNull()));
        buildBeside(actions);
        Banner banner = new Banner(model.messages());

        setAlignment(legend, Pos.BOTTOM_LEFT);
        setAlignment(fit, Pos.BOTTOM_RIGHT);
        ModeSwitch modes = new ModeSwitch(views.modes(), model.stageModeProperty());
        widthProperty().subscribe(width -> modes.suit(width.doubleValue()));
        VBox top = new VBox(modes, beside, banner);
        top.getStyleClass().add("stage-top");
        top.setPickOnBounds(false);
        top.setMaxHeight(USE_PREF_SIZE);
        setAlignment(top, Pos.TOP_CENTER);
        drop.getStyleClass().add("drop-hint");
        drop.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        drop.setMouseTransparent(true);
        drop.setVisible(false);
        StackPane over = new StackPane(panes, legend, fit, hint);
        over.setMinSize(0, 0);
        frame.setCenter(over);
        getChildren().setAll(frame, notice, top, drop);
        setAlignment(hint, Pos.BOTTOM_CENTER);
        setMinSize(0, 0);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);

        arrange(model.stageModeProperty().get());
        model.stageModeProperty().subscribe((_, mode) -> views.passage().take(mode, () -> arrange(mode)));
        model.openingProperty().subscribe(_ -> refresh());
        model.sessionProperty().subscribe(_ -> refresh());
        model.phaseProperty().subscribe(_ -> refresh());
        model.strip().boxesProperty().subscribe(_ -> refresh());
    }

    /// Says, while a file hangs over the window, what letting go of it will do.
    void setDropHint(boolean hanging) {
        drop.setVisible(hanging);
    }

    /// Called once per pulse.
    void pulse(long nanos) {
        if (hintWanted && model.phaseProperty().get() != null) {
            hintWanted = false;
            hint.show();
        }
        hint.pulse(nanos);
    }

    /// Says what can be done, as soon as there is a map.
    void showHint() {
        hintWanted = true;
    }

    void toggleLegend() {
        legendWanted.set(!legendWanted.get());
    }

    /// While another catalogue opens, the open one stays in use, and the new one is announced in a corner of the sky.
    private void buildBeside(NoticeView.Actions actions) {
        Button cancel = new Button(null, Icons.of(Feather.X));
        cancel.getStyleClass().setAll("icon-button");
        cancel.setAccessibleText("Cancel");
        cancel.setTooltip(new Tooltip("Cancel"));
        cancel.setOnAction(_ -> actions.cancelOpening());
        beside.getStyleClass().add("beside");
        beside.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        beside.getChildren().setAll(besideText, besideBar, cancel);
    }

    /// Views that stay are left alone, the keyboard with them; where the one that has it goes, it passes to another.
    private void arrange(StageMode mode) {
        List<Region> wanted = mode.panes().stream().map(views::of).toList();
        boolean hadFocus = panes.isFocusWithin() || frame.getBottom() != null && frame.getBottom().isFocusWithin();
        panes.getChildren().retainAll(wanted);
        for (int i = 0; i < wanted.size(); i++) {
            Region view = wanted.get(i);
            if (!panes.getChildren().contains(view)) {
                HBox.setHgrow(view, Priority.ALWAYS);
                // Equal shares, whatever each would like.
                view.setPrefWidth(1);
                panes.getChildren().add(i, view);
            }
        }
        frame.setBottom(views.footOf(mode));
        if (hadFocus && !panes.isFocusWithin()) {
            sky.focus();
        }
    }

    private void refresh() {
        boolean isOpen = model.session() != null;
        OpeningModel.@Nullable Opening opening = model.openingProperty().get();
        notice.show(StageNotice.of(opening, isOpen, model.phaseProperty().get() != null,
                model.strip().boxesProperty().get()));
        boolean other = isOpen && opening != null;
        beside.setVisible(other);
        beside.setManaged(other);
        if (other) {
            besideText.setText("Opening " + opening.name() + " · " + StageNotice.detail(opening));
            besideBar.setProgress(opening.total() > 0 ? (double) opening.done() / opening.total()
                    : ProgressBar.INDETERMINATE_PROGRESS);
        } else {
            besideBar.setProgress(0);
        }
    }
}
