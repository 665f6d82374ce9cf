package org.refdesk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.DocumentedProgram;
import org.refdesk.DocumentedProgram.Outcome;

/** The README is short, and each of its commands does what it shows. */
@Tag("slow")
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final int MOST_WORDS = 900;
    private static final Pattern COMMAND = Pattern.compile("(?m)(?:^(?:\\$ )?|`)\\./refdesk( [^`#\n]*)?");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path home;

    /** As the program finds it after it was cloned; {@code ~/papers} has the same documents. */
    @BeforeAll
    static void layOut() throws IOException {
        for (String folder : List.of("seeds", "config")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.toList()) {
                    Files.createDirectories(home.resolve(folder));
                    Files.copy(file, home.resolve(file));
                }
            }
        }
    }

    private static Outcome run(List<String> arguments) {
        return DocumentedProgram.run(home, Map.of("REFDESK_WEB_PORT", "0"), arguments.toArray(String[]::new));
    }

    /** What is called, without the name of the program. */
    private static List<List<String>> commands() throws IOException {
        List<List<String>> commands = new ArrayList<>();
        Matcher command = COMMAND.matcher(Files.readString(README).replace("\n    ", "\n"));
        while (command.find()) {
            String arguments = command.group(1) == null ? "" : command.group(1);
            List<String> words = words(arguments);
            if (!words.isEmpty() && !commands.contains(words)) {
                commands.add(words);
            }
        }
        return commands;
    }

    private static List<String> words(String line) {
        return WORD.matcher(line)
                .results()
                .map(word -> Stream.of(1, 2, 3)
                        .map(word::group)
                        .filter(group -> group != null)
                        .findFirst()
                        .orElse(""))
                .map(word -> word.replace("~/papers", "seeds"))
                .toList();
    }

    @TestFactory
    List<DynamicTest> everyCommandAnswersWell() throws IOException {
        List<List<String>> commands = commands();
        assertThat(commands).hasSizeGreaterThan(7);
        return commands.stream()
                .map(command -> DynamicTest.dynamicTest(String.join(" ", command), () -> check(command)))
                .toList();
    }

    private static void check(List<String> command) throws IOException, InterruptedException {
        if (command.getFirst().equals("serve")) {
            checkPage();
            return;
        }
        Outcome outcome = run(command);
        assertThat(outcome.code()).as(outcome.out() + outcome.err()).isZero();
        assertThat(outcome.out()).isNotBlank();
    }

    private static void checkPage() throws IOException, InterruptedException {
        try (DocumentedProgram.Page page =
                DocumentedProgram.serve(Path.of("seeds"), home.resolve("served"), Map.of("REFDESK_VECTORS", "off"))) {
            String question = URLEncoder.encode("what did Wyden stop?", StandardCharsets.UTF_8);
            URI address = page.address().resolve("/?q=" + question);
            HttpResponse<String> response = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).contains("<mark>Wyden</mark>");
        }
    }

    /** But for how long it took. */
    @Test
    void thePrintedAnswerIsTheRealOne() throws IOException {
        String block = MarkdownFile.read(README).code().stream()
                .filter(code -> code.startsWith("$ ./refdesk "))
                .findFirst()
                .orElseThrow();
        String line = block.lines().findFirst().orElseThrow();
        Outcome outcome = run(words(line.substring("$ ./refdesk ".length())));
        assertThat(oneLine(outcome.out())).startsWith(oneLine(block.substring(line.length())));
    }

    private static String oneLine(String text) {
        return SPACE.matcher(text.strip()).replaceAll(" ");
    }

    @Test
    void itIsShort() throws IOException {
        assertThat(SPACE.splitAsStream(Files.readString(README).strip()).count())
                .isLessThanOrEqualTo(MOST_WORDS);
    }

    @Test
    void itBeginsWithAPicture() throws IOException {
        List<String> links = MarkdownFile.read(README).links();
        assertThat(links.getFirst()).isEqualTo("docs/images/page.png");
        assertThat(Path.of(links.getFirst())).isNotEmptyFile();
    }
}
