package org.filmament.ui.map;

/// Settings of JavaFX's renderer that have to be made before the toolkit starts.
public final class PrismTuning {

    /// How often a second the toolkit looks whether there is something to show. A picture that takes longer than one look waits for the next: with looks twice
    /// as often as a screen shows pictures, it waits half as long.
    private static final int LOOKS_A_SECOND = 120;

    private PrismTuning() {
    }

    /// On a software rasteriser every pass over the window costs as much as drawing the sky. The usual way to the screen takes two (scene
    /// to back buffer, back buffer to window); the uploading one takes one and hands the pixels to the window system. A graphics card is
    /// quicker the usual way, so this is for OpenGL that had to be forced, as software OpenGL has to be; the same holds for the looks. A setting made by the user
    /// stands.
    public static void beforeToolkit() {
        if (Boolean.getBoolean("prism.forceGPU")) {
            setUnlessSet("prism.forceUploadingPainter", "true");
            setUnlessSet("javafx.animation.framerate", Integer.toString(LOOKS_A_SECOND));
            // The toolkit reads this as hexadecimal too; whoever announces the setting on standard error does not, and keeps quiet.
            setUnlessSet("javafx.animation.pulse", "0x" + Integer.toHexString(LOOKS_A_SECOND));
        }
    }

    private static void setUnlessSet(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }
}
