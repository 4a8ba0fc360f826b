package org.filmament.ui;

import java.lang.reflect.Method;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.filmament.ui.look.Look;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/// Starts the toolkit once for all tests and runs test methods, and what comes before and after each, on its thread.
final class FxExtension implements BeforeAllCallback, InvocationInterceptor {

    private static final long SECONDS = 60;
    private static @Nullable Boolean available;

    @Override
    public void beforeAll(ExtensionContext context) {
        Assumptions.assumeTrue(isAvailable(), "there is no display to open a window on");
    }

    @Override
    public void interceptTestMethod(Invocation<Void> invocation, ReflectiveInvocationContext<Method> method,
                                    ExtensionContext context) throws Throwable {
        onFxThread(invocation);
    }

    @Override
    public void interceptBeforeEachMethod(Invocation<Void> invocation, ReflectiveInvocationContext<Method> method,
                                          ExtensionContext context) throws Throwable {
        onFxThread(invocation);
    }

    @Override
    public void interceptAfterEachMethod(Invocation<Void> invocation, ReflectiveInvocationContext<Method> method,
                                         ExtensionContext context) throws Throwable {
        onFxThread(invocation);
    }

    private static synchronized boolean isAvailable() {
        if (available == null) {
            available = start();
        }
        return available;
    }

    private static boolean start() {
        boolean headless = "Headless".equals(System.getProperty("glass.platform"));
        boolean linux = System.getProperty("os.name").startsWith("Linux");
        if (linux && !headless && System.getenv("DISPLAY") == null) {
            return false;
        }
        CompletableFuture<Void> started = new CompletableFuture<>();
        try {
            Platform.startup(() -> {
                Platform.setImplicitExit(false);
                Look.install();
                started.complete(null);
            });
            started.get(SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (UnsupportedOperationException | InterruptedException | ExecutionException | TimeoutException e) {
            return false;
        }
    }

    private static void onFxThread(InvocationInterceptor.Invocation<Void> invocation) throws Throwable {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                invocation.proceed();
                done.complete(null);
            } catch (Throwable e) {
                done.completeExceptionally(e);
            }
        });
        try {
            done.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause();
        }
    }
}
