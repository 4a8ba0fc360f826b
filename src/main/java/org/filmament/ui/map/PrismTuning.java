package org.filmament.ui.map;

/// Settings of JavaFX's renderer that have to be made before the toolkit starts.
public final class PrismTuning {

    private PrismTuning() {
    }

    /// On a software rasteriser every pass over the window costs as much as drawing the sky. The usual way to the screen takes two (scene
    /// to back buffer, back buffer to window); the uploading one takes one and hands the pixels to the window system. A graphics card is
    /// quicker the usual way, so this is for OpenGL that had to be forced, as software OpenGL has to be. A setting made by the user stands.
    public static void beforeToolkit() {
        if (Boolean.getBoolean("prism.forceGPU") && System.getProperty("prism.forceUploadingPainter") == null) {
            System.setProperty("prism.forceUploadingPainter", "true");
        }
    }
}
