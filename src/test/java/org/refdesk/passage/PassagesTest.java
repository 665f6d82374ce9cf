package org.refdesk.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.refdesk.document.Block;
import org.refdesk.document.BlockKind;
import org.refdesk.document.Document;
import org.refdesk.document.Metadata;
import org.refdesk.document.Story;

class PassagesTest {
    private static final String LONG = "This paragraph is long enough to stand alone in the index. "
            .repeat(7)
            .strip();

    @Test
    void makesAPassageOfEachParagraph() {
        assertThat(texts(document(3, LONG, LONG, LONG))).containsExactly(LONG, LONG, LONG);
    }

    @Test
    void joinsShortNeighbours() {
        assertThat(texts(document(3, "One is short.", "So is two.", LONG)))
                .containsExactly("One is short.\nSo is two.\n" + LONG);
    }

    @Test
    void joinsNoMoreThanItsBound() {
        String[] short_ = new String[60];
        java.util.Arrays.fill(short_, "A sentence of a list.");
        assertThat(Passages.of(document(60, short_)))
                .hasSizeGreaterThan(1)
                .allSatisfy(
                        passage -> assertThat(passage.end() - passage.start()).isLessThanOrEqualTo(Passages.JOINED));
    }

    @Test
    void keepsAnAnnouncementWithWhatItAnnounces() {
        String announcement = LONG + " The senator wrote:";
        assertThat(texts(document(4, LONG, announcement, LONG, LONG)))
                .containsExactly(LONG, announcement + "\n" + LONG, LONG);
    }

    @Test
    void partsAnAnnouncementFromAShortNeighbourBeforeIt() {
        assertThat(texts(document(3, "One is short.", "The senator wrote:", LONG)))
                .containsExactly("One is short.", "The senator wrote:\n" + LONG);
    }

    @Test
    void anAnnouncementAtTheEndOfAStoryStaysThere() {
        assertThat(texts(document(1, "The senator wrote:", "Another story."))).hasSize(2);
    }

    @Test
    void announcementsOneAfterAnotherStayTogetherAsFarAsAPassageMayBeLong() {
        String[] announcements = new String[20];
        java.util.Arrays.fill(announcements, LONG.substring(0, LONG.length() - 1) + ":");
        assertThat(Passages.of(document(20, announcements)))
                .hasSizeGreaterThan(3)
                .allSatisfy(
                        passage -> assertThat(passage.end() - passage.start()).isLessThanOrEqualTo(Passages.LONG));
    }

    @Test
    void neverCrossesStories() {
        assertThat(texts(document(1, "One story ends.", "Another begins.")))
                .containsExactly("One story ends.", "Another begins.");
    }

    @Test
    void leavesOutBoilerplate() {
        assertThat(texts(document(3, "Before it.", "!Subscribe now.", "After it.")))
                .containsExactly("Before it.", "After it.");
    }

    @Test
    void letsAHeadingLeadWithoutBeingASentence() {
        Document document = document(3, "One ends here.", "#A heading", "Two begins.");
        List<Passage> passages = Passages.of(document);
        assertThat(texts(document)).containsExactly("One ends here.", "A heading\nTwo begins.");
        assertThat(passages.getLast().firstBlock()).isEqualTo(1);
        assertThat(passages.getLast().sentences()).hasSize(1);
    }

    @Test
    void keepsAHeadingWithNothingBelowItAsText() {
        assertThat(texts(document(2, "One ends here.", "#Call 5550100")))
                .containsExactly("One ends here.", "Call 5550100");
    }

    @Test
    void splitsALongParagraphBetweenSentences() {
        String huge = LONG.repeat(10);
        assertThat(Passages.of(document(1, huge))).hasSizeGreaterThan(3).allSatisfy(passage -> {
            assertThat(passage.end() - passage.start()).isLessThanOrEqualTo(Passages.PART);
            assertThat(passage.firstBlock()).isZero();
        });
    }

    /** A document of lines: # marks a heading, ! boilerplate; a story each {@code perStory} lines. */
    private static Document document(int perStory, String... lines) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        List<Story> stories = new ArrayList<>();
        for (String line : lines) {
            boolean heading = line.startsWith("#");
            boolean boilerplate = line.startsWith("!");
            int start = text.length();
            text.append(heading || boilerplate ? line.substring(1) : line);
            blocks.add(new Block(
                    heading ? BlockKind.HEADING : BlockKind.PARAGRAPH, start, text.length(), boilerplate, null));
            text.append('\n');
        }
        for (int i = 0; i < lines.length; i += perStory) {
            stories.add(new Story(i, Math.min(lines.length, i + perStory), Metadata.UNKNOWN));
        }
        return new Document("a.txt", "a.txt", "00", text.toString(), blocks, stories);
    }

    private static List<String> texts(Document document) {
        return Passages.of(document).stream()
                .map(passage -> document.text().substring(passage.start(), passage.end()))
                .toList();
    }
}
