package org.filmament.ui.stage;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Keeps the screen from going dark, by the system's own command, which holds for as long as it runs and ends by itself should this process be killed.
/// Blocks for a moment: to be called in the background. Safe for use from several threads.
public final class AwakeScreen implements AutoCloseable {

    /// A command that cannot hold says so at once.
    private static final long DOUBT_MILLIS = 600;

    private final List<List<String>> commands;
    private final boolean withoutCommand;
    private @Nullable Process holder;

    /// @param commands tried in turn; each keeps the screen awake while it runs
    AwakeScreen(List<List<String>> commands) {
        this(commands, false);
    }

    private AwakeScreen(List<List<String>> commands, boolean withoutCommand) {
        this.commands = commands;
        this.withoutCommand = withoutCommand;
    }

    /// The commands of the running system.
    public static AwakeScreen ofSystem() {
        return new AwakeScreen(commands(System.getProperty("os.name"), ProcessHandle.current().pid()));
    }

    /// Of a window that nobody watches.
    public static AwakeScreen unneeded() {
        return new AwakeScreen(List.of(), true);
    }

    static List<List<String>> commands(String system, long process) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return List.of(List.of("caffeinate", "-d", "-i", "-w", String.valueOf(process)));
        }
        if (name.startsWith("windows")) {
            return List.of(List.of("powershell", "-NoProfile", "-Command", """
                    $k = Add-Type -PassThru -Name K -Namespace F -MemberDefinition \
                    '[DllImport("kernel32.dll")] public static extern uint SetThreadExecutionState(uint flags);'
                    while (Get-Process -Id %d -ErrorAction SilentlyContinue) \
                    { [void]$k::SetThreadExecutionState(3); Start-Sleep -Seconds 20 }""".formatted(process)));
        }
        List<String> whileAlive = List.of("tail", "--pid=" + process, "-f", "/dev/null");
        return List.of(
                join(List.of("gnome-session-inhibit", "--app-id", "filmament", "--reason", "Presenting", "--inhibit", "idle"), whileAlive),
                join(List.of("systemd-inhibit", "--what=idle", "--who=Filmament", "--why=Presenting"), whileAlive));
    }

    /// Keeps the screen awake until [#close()].
    ///
    /// @return whether the system allows it
    public synchronized boolean keep() {
        if (holder != null && holder.isAlive()) {
            return true;
        }
        for (List<String> command : commands) {
            holder = started(command);
            if (holder != null) {
                return true;
            }
        }
        return withoutCommand;
    }

    /// Lets the screen go dark again when the system wants it to.
    @Override
    public synchronized void close() {
        if (holder != null) {
            holder.descendants().forEach(ProcessHandle::destroy);
            holder.destroy();
            holder = null;
        }
    }

    private static @Nullable Process started(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectInput(ProcessBuilder.Redirect.PIPE)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(DOUBT_MILLIS, TimeUnit.MILLISECONDS) ? null : process;
        } catch (IOException e) {
            // The command is not there; the next one may be.
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static List<String> join(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
