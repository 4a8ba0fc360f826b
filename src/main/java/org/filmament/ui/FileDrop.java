package org.filmament.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// A file dropped anywhere on the window is opened. FX thread only.
final class FileDrop {

    private FileDrop() {
    }

    /// @param hint is given whether a file hangs over the window
    /// @param open is given the file that was dropped, the first if there are several
    static void accept(Scene scene, Consumer<Boolean> hint, Consumer<Path> open) {
        scene.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                hint.accept(true);
            }
            event.consume();
        });
        scene.addEventHandler(DragEvent.DRAG_EXITED, _ -> hint.accept(false));
        scene.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            List<File> files = event.getDragboard().getFiles();
            hint.accept(false);
            if (!files.isEmpty()) {
                open.accept(files.getFirst().toPath());
            }
            event.setDropCompleted(!files.isEmpty());
            event.consume();
        });
    }
}
