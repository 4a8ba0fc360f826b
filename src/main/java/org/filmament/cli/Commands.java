package org.filmament.cli;

import java.util.concurrent.CancellationException;
import org.filmament.work.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/// The commands that run without the main window, and how they end: status 0 on success, 2 for bad input, 1 for what is not the
/// user's fault; errors as one sentence on standard error.
@Command(name = "filmament", mixinStandardHelpOptions = true, versionProvider = Commands.Version.class,
        description = "Shows a film catalogue as a night sky. Without a command it opens the window, on the starter catalogue or on the one given.",
        subcommands = {FitCommand.class, ModelsCommand.class, StarterCommand.class})
public final class Commands {

    static final int OK = 0;
    static final int FAILED = 1;
    static final int BAD_INPUT = 2;

    private static final System.Logger LOG = System.getLogger(Commands.class.getName());

    /// The version in the jar's manifest.
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"Filmament " + current()};
        }

        static String current() {
            String version = Commands.class.getPackage().getImplementationVersion();
            return version == null ? "development" : version;
        }
    }

    private Commands() {
    }

    /// Whether `arguments` name a command or ask for help, instead of a catalogue to open.
    ///
    /// @param more commands from rooms above this one
    public static boolean handles(String[] arguments, Object... more) {
        return arguments.length > 0
                && (arguments[0].startsWith("-") || line(more).getSubcommands().containsKey(arguments[0]));
    }

    /// Runs the command and returns the exit status.
    ///
    /// @param more commands from rooms above this one
    public static int run(String[] arguments, Object... more) {
        return line(more).execute(arguments);
    }

    private static CommandLine line(Object... more) {
        CommandLine line = new CommandLine(new Commands());
        for (Object command : more) {
            line.addSubcommand(command);
        }
        line.setExecutionExceptionHandler((failure, command, parsed) -> report(failure, command));
        line.setParameterExceptionHandler(Commands::reportUsage);
        return line;
    }

    private static int report(Exception failure, CommandLine command) {
        switch (failure) {
            case InputException e -> {
                command.getErr().println(e.getMessage());
                return BAD_INPUT;
            }
            case CancellationException e -> {
                command.getErr().println("Cancelled.");
                return FAILED;
            }
            default -> {
                LOG.log(System.Logger.Level.DEBUG, "command failed", failure);
                String message = failure.getMessage();
                command.getErr().println(message == null ? "It failed unexpectedly: " + failure : message);
                return FAILED;
            }
        }
    }

    private static int reportUsage(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        command.getErr().println(failure.getMessage() + " See --help.");
        return BAD_INPUT;
    }
}
