package org.refdesk.house;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The house's format (palantir-java-format). It runs in the tests rather than in Maven, because Maven itself may run on
 * an older JDK whose parser does not know the language of today.
 */
final class SourceFormat {
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .formatJavadoc(true)
            .build());

    private SourceFormat() {}

    /** Every source file that is not in the house's format, with its text as it should be. */
    static Map<Path, String> misformatted() throws IOException, FormatterException {
        Map<Path, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            for (Path file : sources) {
                String text = Files.readString(file);
                String formatted = FORMATTER.formatSourceAndFixImports(text);
                if (!formatted.equals(text)) {
                    found.put(file, formatted);
                }
            }
        }
        return found;
    }

    /** Writes every source file in the house's format: {@code mvn -Pformat test-compile}. */
    public static void main(String[] args) throws IOException, FormatterException {
        Map<Path, String> found = misformatted();
        for (var entry : found.entrySet()) {
            Files.writeString(entry.getKey(), entry.getValue());
        }
        System.out.println("formatted " + found.size() + " files");
    }
}
