package org.refdesk.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No regular expression repeats a group without a bound: a long text would overflow the stack, or take for ever. */
class RegexTest {
    /** Files that may, and why. Delete an entry as soon as its file no longer needs it. */
    private static final Map<String, String> MAY = Map.of(
            "org/refdesk/matrix/Addressing.java", "read by a loop in a change that is under way",
            "org/refdesk/reader/MarkdownBlocks.java", "read by a loop in a change that is under way",
            "org/refdesk/web/DocumentAddress.java", "read by a loop in a change that is under way");

    @Test
    void noExpressionRepeatsAGroupWithoutABound() throws IOException {
        Map<String, List<String>> found = new TreeMap<>();
        for (Path root : List.of(Path.of("src/main/java"), Path.of("src/main/kotlin"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    List<String> unbounded = RegexGroups.unbounded(Files.readString(file));
                    if (!unbounded.isEmpty()) {
                        found.put(root.relativize(file).toString().replace('\\', '/'), unbounded);
                    }
                }
            }
        }

        assertThat(found.keySet())
                .as("make the group possessive, (...)++, or bounded, (...){0,9}, or read the text by a loop: %s", found)
                .containsExactlyInAnyOrderElementsOf(MAY.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a|b)+", "(?:>\\s?)+", "(?:(?:x)y)*z", "\\A(?:> ?.*\\R)+", "(a){3,}", "[)](a)+?", "(a*)*"})
    void aGroupThatIsRepeatedWithoutABoundIsFound(String expression) {
        assertThat(RegexGroups.repeatsAGroup(expression)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a|b)++", "(a)*+", "(a){3,}+", "(a){0,9}", "[()]+", "\\)+", "(a)?", "a+(b)", "[^)]*"})
    void otherExpressionsAreNot(String expression) {
        assertThat(RegexGroups.repeatsAGroup(expression)).isFalse();
    }

    @Test
    void theLiteralsOfASourceFileAreReadAsTheProgramHasThem() {
        String source = """
            // "(comment)+"
            private static final char QUOTE = '"';
            Pattern ONE = Pattern.compile("(a" + "|b)" + "+");
            Pattern TWO = Pattern.compile("\\\\(a\\\\)+"); /* "(b)*" */
            String three = text.replaceAll("(\\"c)*", "");
            """;

        assertThat(RegexGroups.unbounded(source)).containsExactly("(a|b)+", "(\"c)*");
    }
}
