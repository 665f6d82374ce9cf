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

        assertThat(found)
                .as("make the group possessive, (...)++, or bounded, (...){0,9}, or read the text by a loop")
                .isEmpty();
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
