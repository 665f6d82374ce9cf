package org.refdesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The table that ends a run, and the same as JSON. */
record Report(List<Work> works) {
    private static final Path JSON = Path.of("target/bench.json");
    private static final String ROW = "%-42s %10s %10s %8s %8s  %s";

    Report {
        works = List.copyOf(works);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(ROW.formatted("work", "raw", "ours", "ratio", "bar", ""));
        for (Work work : works) {
            lines.add(work.figure().isEmpty() ? work.name() + ": " + work.failure() : line(work));
        }
        return lines;
    }

    private static String line(Work work) {
        double ours = Work.median(work.ours());
        boolean holds = work.figure().orElseThrow() <= work.bar();
        return ROW.formatted(
                work.name(),
                work.isRatio() ? seconds(Work.median(work.raw())) : "",
                seconds(ours),
                work.isRatio() ? "%.2f".formatted(work.figure().orElseThrow()) : "",
                work.isRatio() ? "%.2f".formatted(work.bar()) : seconds(work.bar()),
                holds ? "held" : "missed");
    }

    private static String seconds(double seconds) {
        return seconds < 1e-3
                ? "%.1f us".formatted(seconds * 1e6)
                : seconds < 1 ? "%.2f ms".formatted(seconds * 1e3) : "%.2f s".formatted(seconds);
    }

    void write() throws IOException {
        List<Map<String, Object>> objects = new ArrayList<>();
        for (Work work : works) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("work", work.name());
            object.put("raw_seconds", work.raw());
            object.put("ours_seconds", work.ours());
            object.put(work.isRatio() ? "ratio" : "seconds", work.figure().orElse(null));
            object.put("bar", work.bar());
            object.put("failure", work.failure());
            objects.add(object);
        }
        Files.writeString(
                JSON, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(objects));
    }
}
