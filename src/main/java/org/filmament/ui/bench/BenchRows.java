package org.filmament.ui.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Rows of a bench: each a name and what its runs took, printed as they come and written as JSON in the end.
final class BenchRows {

    private final ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private final ArrayNode rows = mapper.createArrayNode();
    private final PrintWriter out;
    private int n;

    /// @param n how many points were measured on
    BenchRows(PrintWriter out, int n) {
        this.out = out;
        this.n = n;
    }

    /// The rows that follow are measured on so many points.
    void measureOn(int points) {
        n = points;
    }

    /// Seconds that all threads have computed: what stays comparable while others use the machine.
    static double processorSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    /// Adds a row of seconds, at least one; sorts them.
    void add(String name, double... seconds) {
        add(name, "s", seconds);
    }

    /// Adds a row of values, at least one; sorts them.
    void add(String name, String unit, double... values) {
        Arrays.sort(values);
        double median = values[values.length / 2];
        double p95 = values[(int) Math.ceil(0.95 * values.length) - 1];
        double max = values[values.length - 1];
        out.printf("%-52s %9.3f %s  (%.3f to %.3f, 95th percentile %.3f, runs: %d)%n", name, median, unit, values[0], max, p95, values.length);
        rows.addObject().put("name", name).put("n", n).put("median", median).put("p95", p95).put("min", values[0]).put("max", max).put("unit", unit)
                .put("runs", values.length);
    }

    /// Writes all rows to `json`, unless that is the empty path.
    void write(Path json) throws IOException {
        if (!json.toString().isEmpty()) {
            Files.writeString(json, mapper.writeValueAsString(rows) + "\n");
        }
    }
}
