package org.filmament.ui.look;

import atlantafx.base.theme.PrimerDark;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// Dresses scenes: AtlantaFX's Primer as the ground, the tokens of a [Palette] over it, and the app's own stylesheet.
///
/// One ground serves both themes, because every colour in it is a token: changing theme swaps one small stylesheet. FX thread only.
public final class Look {

    /// Families of the app's type, for painters; CSS uses the same names.
    public static final String REGULAR = "Inter";
    public static final String MEDIUM = "Inter Medium";
    public static final String SEMI_BOLD = "Inter Semi Bold";

    /// The size of body text until the user changes it, in pixels.
    public static final int TEXT_PIXELS = 14;

    /// Sizes of icons by selector, in em of body text. They stand here because in CSS an icon's em is its own size.
    private static final Map<String, Double> ICON_EMS = Map.ofEntries(
            Map.entry(".icon", 1.143), Map.entry(".icon.stage-icon", 1.286), Map.entry(".icon.stage-mark", 0.857),
            Map.entry(".icon.stage-arrow", 1.0), Map.entry(".stage-act .icon", 0.929), Map.entry(".knob-live .icon", 0.929),
            Map.entry(".legend-choice .icon", 1.0), Map.entry(".hyperlink .icon", 0.857),
            Map.entry(".film-rating .icon", 0.929), Map.entry(".icon.empty-icon", 1.714),
            Map.entry(".icon.notice-icon", 2.286));

    /// Without a compositor whatever is see-through in a popup is white: shadows and round corners.
    private static final String SQUARE_POPUPS =
            ".tooltip,.context-menu{-fx-effect:null;-fx-background-radius:0;-fx-border-radius:0;-fx-background-insets:0,1px;}";

    private static final String STYLESHEET = resource("filmament.css").toExternalForm();
    private static final Map<Palette, String> TOKENS = Map.of(
            Palette.NIGHT, dataUri(tokens(Palette.NIGHT)), Palette.DAY, dataUri(tokens(Palette.DAY)));

    private Look() {
    }

    /// Loads the fonts and the ground, once, before the first scene.
    public static void install() {
        for (String file : new String[] {"Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf"}) {
            try (InputStream in = resource(file).openStream()) {
                Font.loadFont(in, TEXT_PIXELS);
            } catch (IOException e) {
                throw new UncheckedIOException("font " + file, e);
            }
        }
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheetBSS());
    }

    /// The app's icon, in the sizes that desktops ask for.
    public static List<Image> icons() {
        return Stream.of("icon-256.png", "icon-64.png", "icon-32.png")
                .map(file -> new Image(resource(file).toExternalForm())).toList();
    }

    /// Dresses `scene` in `palette`, with body text of `textPixels`, in place of any other dress.
    public static void apply(Scene scene, Palette palette, int textPixels) {
        scene.getStylesheets().setAll(TOKENS.get(palette), STYLESHEET, dataUri(sizes(textPixels)));
        scene.setFill(color(palette.background()));
    }

    /// A colour of the palette for the toolkit.
    public static Color color(int argb) {
        return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF, (argb >>> 24) / 255.0);
    }

    /// A colour of the palette for CSS, `#rrggbbaa`.
    public static String css(int argb) {
        return String.format("#%06x%02x", argb & 0xFFFFFF, argb >>> 24);
    }

    private static String sizes(int textPixels) {
        StringBuilder css = new StringBuilder(".root{-fx-font-size:" + textPixels + "px;}");
        ICON_EMS.forEach((selector, em) -> css.append(selector).append("{-fx-icon-size:").append(Math.round(em * textPixels))
                .append("px;}"));
        if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            css.append(SQUARE_POPUPS);
        }
        return css.toString();
    }

    private static String tokens(Palette p) {
        Map<String, Integer> tokens = new LinkedHashMap<>();
        tokens.put("sky", p.sky());
        tokens.put("panel", p.panel());
        tokens.put("bg-default", p.panel());
        tokens.put("bg-inset", p.background());
        tokens.put("bg-subtle", p.raised());
        tokens.put("bg-overlay", p.isDark() ? p.raised() : p.panel());
        tokens.put("fg-default", p.text());
        tokens.put("fg-muted", p.mutedText());
        tokens.put("fg-subtle", p.faintText());
        tokens.put("fg-emphasis", p.onAccent());
        tokens.put("border-default", p.border());
        tokens.put("border-muted", p.hairline());
        tokens.put("border-subtle", p.hairline());
        tokens.put("shadow-default", p.isDark() ? 0xFF000000 : 0x332A2416);
        tokens.put("neutral-emphasis-plus", p.text());
        tokens.put("neutral-emphasis", p.faintText());
        tokens.put("neutral-muted", withAlpha(p.faintText(), 0x66));
        tokens.put("neutral-subtle", withAlpha(p.faintText(), 0x1F));
        tokens.put("scrim", p.isDark() ? 0xB3000000 : 0x662A2416);
        tokens.put("knob-thumb", p.isDark() ? p.accent() : p.accentFill());
        tokens.put("trade-global", p.ramp(0.55));
        tokens.put("base-6", p.border());
        tokens.put("base-7", p.raised());
        signal(tokens, "accent", p.accent(), p.accentFill());
        signal(tokens, "success", p.success(), p.success());
        signal(tokens, "warning", p.warning(), p.warning());
        signal(tokens, "danger", p.danger(), p.danger());
        StringBuilder css = new StringBuilder(".root{");
        tokens.forEach((name, argb) -> css.append("-color-").append(name).append(':').append(css(argb)).append(';'));
        return css.append('}').toString();
    }

    private static void signal(Map<String, Integer> tokens, String name, int text, int fill) {
        tokens.put(name + "-fg", text);
        tokens.put(name + "-6", fill);
        tokens.put(name + "-emphasis", fill);
        tokens.put(name + "-muted", withAlpha(fill, 0x66));
        tokens.put(name + "-subtle", withAlpha(fill, 0x26));
    }

    private static int withAlpha(int argb, int alpha) {
        return alpha << 24 | argb & 0xFFFFFF;
    }

    private static String dataUri(String css) {
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(Look.class.getResource(name), name);
    }
}
