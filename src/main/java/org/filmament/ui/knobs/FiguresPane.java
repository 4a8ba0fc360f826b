package org.filmament.ui.knobs;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.filmament.ui.look.Tips;
import org.filmament.ui.look.Wording;
import org.jspecify.annotations.Nullable;

/// The live figures, as the trade that they are: what the map keeps near at hand against what it keeps overall, and what the clusters are like.
/// Takes no room while there are none. FX thread only.
public final class FiguresPane extends VBox {

    /// Where the bars end: no map of real films keeps more of its neighbours, and random triplets are right half of the time.
    private static final double MOST_PRESERVED = 0.5;
    private static final double CHANCE = 0.5;

    private final Label preservation = value();
    private final Label trustworthiness = value();
    private final Label triplets = value();
    private final TradeBar bar = new TradeBar();
    private final Label clusters = value();
    private final Label noise = value();
    private final Label purity = value();
    private static final String CAPTION = "What the map keeps";

    private final Label baseline = new Label();
    private final Label caption = new Label();
    private final Node ofGenres;
    private final VBox ofClusters;

    public FiguresPane(FiguresModel model) {
        getStyleClass().add("figures");
        caption.setText(CAPTION);
        caption.getStyleClass().add("overline");
        VBox locally = new VBox(side("Local"), figure(preservation, "neighbours",
                "Neighbour preservation: the share of a film's 15 neighbours on the map that are among its 15 nearest in truth."),
                figure(trustworthiness, "trustworthy",
                        "Trustworthiness: how near in truth those are that the map shows as neighbours; 1 at best, 0.5 by chance."));
        VBox overall = new VBox(side("Global"), figure(triplets, "triplets",
                "Triplet accuracy: of any three films, how often the map shows rightly which two are nearer; 0.5 by chance."));
        HBox.setHgrow(locally, Priority.ALWAYS);
        overall.setAlignment(Pos.TOP_RIGHT);
        locally.getStyleClass().add("trade-side");
        overall.getStyleClass().add("trade-side");
        ofGenres = row("Genre purity", purity, "The share of the clustered films that are of their cluster's most common genre. The baseline is what one "
                + "single cluster would reach.", baseline);
        ofClusters = new VBox(row("Clusters", clusters, "Groups that are denser than what lies between them."),
                row("In no cluster", noise, "Noise: films that lie in no group. An honest map has some."), ofGenres);
        baseline.getStyleClass().add("figure-aside");
        ofClusters.getStyleClass().add("cluster-figures");
        getChildren().setAll(caption, bar, new HBox(locally, overall), ofClusters);
        model.readingProperty().subscribe(this::show);
    }

    /// Whether pictures have a share in the map: the figures are of the words even then, and say so.
    public void setMixed(boolean mixed) {
        caption.setText(mixed ? CAPTION + " of the words" : CAPTION);
    }

    private void show(FiguresModel.@Nullable Reading reading) {
        setVisible(reading != null);
        setManaged(reading != null);
        if (reading == null) {
            return;
        }
        MapFigures now = reading.now();
        MapFigures before = reading.before();
        preservation.setText(share(now.quality().preservation()));
        trustworthiness.setText(share(now.quality().trustworthiness()));
        triplets.setText(share(now.quality().tripletAccuracy()));
        bar.show(local(now), global(now), before == null ? Double.NaN : local(before), before == null ? Double.NaN : global(before));
        MapFigures.OfClusters found = now.clusters();
        ofClusters.setVisible(found != null);
        ofClusters.setManaged(found != null);
        if (found != null) {
            clusters.setText(Wording.count(found.count()));
            noise.setText(Wording.percent(found.noiseShare()));
            // Without clusters or genres there is nothing to be pure.
            ofGenres.setVisible(found.count() > 0 && found.baseline() > 0);
            ofGenres.setManaged(ofGenres.isVisible());
            purity.setText(Wording.percent(found.purity()));
            baseline.setText("baseline " + Wording.percent(found.baseline()));
        }
    }

    private static double local(MapFigures figures) {
        return figures.quality().preservation() / MOST_PRESERVED;
    }

    private static double global(MapFigures figures) {
        return (figures.quality().tripletAccuracy() - CHANCE) / (1 - CHANCE);
    }

    /// ".786", the field's way.
    private static String share(double share) {
        String text = String.format(Locale.ROOT, "%.3f", share);
        return text.startsWith("0") ? text.substring(1) : text;
    }

    private static Node figure(Label value, String name, String definition) {
        Label label = new Label(name);
        label.getStyleClass().add("figure-name");
        HBox line = new HBox(value, label);
        line.getStyleClass().add("trade-figure");
        Tips.install(line, definition);
        return line;
    }

    private static Node row(String name, Label value, String definition, Node... asides) {
        Label label = new Label(name);
        label.getStyleClass().add("figure-name");
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        value.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(label);
        line.getChildren().addAll(asides);
        line.getChildren().add(value);
        line.getStyleClass().add("figure-row");
        line.setAlignment(Pos.BASELINE_LEFT);
        Tips.install(line, definition);
        return line;
    }

    private static Label side(String name) {
        Label label = new Label(name);
        label.getStyleClass().add("trade-name");
        return label;
    }

    private static Label value() {
        Label value = new Label();
        value.getStyleClass().add("figure-value");
        return value;
    }
}
