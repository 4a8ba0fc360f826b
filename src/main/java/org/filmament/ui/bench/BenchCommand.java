package org.filmament.ui.bench;

import picocli.CommandLine.Command;

/// `filmament bench`: what the app reaches on this machine.
@Command(name = "bench", mixinStandardHelpOptions = true, description = "Measures the app on this machine.",
        subcommands = {MotionCommand.class, OpenCommand.class, CameraCommand.class, CosmosCommand.class, FitBenchCommand.class, ClusterBenchCommand.class,
            ThemesBenchCommand.class, LabelsBenchCommand.class, SearchBenchCommand.class})
public final class BenchCommand {
}
