package org.refdesk.chat.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.refdesk.chat.reply.Reply.Run;
import org.refdesk.text.Messages;

class MessagePartsTest {
    private static final Path BUNDLE = Path.of("src/main/resources/org/refdesk/messages.properties");
    private static final Pattern USED =
            Pattern.compile("Message(?:s|Parts)\\.(?:text|paragraph|remark|items)\\(\\s*\"([^\"]+)\"");

    @Test
    void everyKeyThatIsUsedStandsInTheBundleAndEveryKeyThereIsUsed() throws IOException {
        assertThat(used())
                .containsExactlyElementsOf(
                        inTheBundle().stringPropertyNames().stream().sorted().toList());
    }

    @Test
    void noMessageHasAStraightApostropheWhichMessageFormatWouldSwallow() throws IOException {
        assertThat(inTheBundle().values())
                .noneMatch(message -> message.toString().contains("'"));
    }

    @Test
    void marksInTheBundleMakeRunsAndMarksInValuesAreLeftAlone() {
        assertThat(MessageParts.paragraph("sources.one", "a*b", "`c`").runs())
                .containsExactly(new Run("a*b", Run.Style.BOLD), Run.plain(": `c`"));
        assertThat(MessageParts.items("help.requests").items().getFirst().runs().getFirst())
                .isEqualTo(new Run("more", Run.Style.CODE));
    }

    @Test
    void valuesWithBracesAreShownAsTheyAre() {
        assertThat(Messages.text("answer.note", "{0} {1,choice}")).isEqualTo("{0} {1,choice}");
    }

    @Test
    void anUnknownKeyIsADefect() {
        assertThatIllegalArgumentException().isThrownBy(() -> Messages.text("no.such"));
    }

    private static Properties inTheBundle() throws IOException {
        Properties bundle = new Properties();
        try (var in = Files.newBufferedReader(BUNDLE, StandardCharsets.UTF_8)) {
            bundle.load(in);
        }
        return bundle;
    }

    private static Set<String> used() throws IOException {
        Set<String> used = new TreeSet<>();
        List<Path> sources;
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            sources = files.filter(file -> file.toString().matches(".*\\.(java|kt)"))
                    .toList();
        }
        for (Path source : sources) {
            Matcher calls = USED.matcher(Files.readString(source));
            while (calls.find()) {
                used.add(calls.group(1));
            }
        }
        return used;
    }
}
