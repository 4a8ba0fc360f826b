package org.filmament;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.filmament.math.Simd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Layouts of processes without vector code against that of this one.
@Timeout(60)
class ScalarOnlyTest {

    @Test
    void withoutTheIncubatorModuleTheLayoutIsTheSameToTheBit() throws IOException, InterruptedException {
        requireSameLayout(List.of());
    }

    @Test
    void withVectorCodeTurnedOffTheLayoutIsTheSameToTheBit() throws IOException, InterruptedException {
        requireSameLayout(List.of("--add-modules", "jdk.incubator.vector", "-Dfilmament.simd=false"));
    }

    private static void requireSameLayout(List<String> options) throws IOException, InterruptedException {
        assumeTrue(Simd.available(), "the vector module is not here");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), LayoutDigest.class.getName()));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor(50, TimeUnit.SECONDS);

        assertEquals("scalar " + LayoutDigest.of(), said);
    }
}
