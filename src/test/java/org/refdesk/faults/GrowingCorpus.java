package org.refdesk.faults;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.refdesk.document.Document;
import org.refdesk.index.Samples;
import org.refdesk.index.TextFingerprint;
import org.refdesk.ingest.ReadOutcome;
import org.refdesk.ingest.SourceFile;

/**
 * A corpus that grows by a document with each step, while a third of those that are there change.
 *
 * <p>A document says in each of its paragraphs which it is, and of which step.
 */
final class GrowingCorpus {
    private static final int FIRST = 10;
    private static final int MOST = 45;
    private static final int PARAGRAPHS = 12;
    private static final int CHANGES_EVERY = 3;
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private GrowingCorpus() {}

    /** How many documents there are at a step. */
    static int size(int step) {
        return Math.min(FIRST + step, MOST);
    }

    static List<Page> at(int step) {
        return IntStream.range(0, size(step))
                .mapToObj(number -> new Page(number, changed(number, step)))
                .toList();
    }

    /** The step that a document, as it is at a step, is of. */
    static int changed(int number, int step) {
        return step - Math.floorMod(step - number, CHANGES_EVERY);
    }

    /** What a document says as of a step. */
    static String text(int number, int changed) {
        return IntStream.range(0, PARAGRAPHS)
                .mapToObj(paragraph ->
                        String.format(Locale.ROOT, "S%d is the step of %d. Line %d.", changed, number, paragraph))
                .collect(Collectors.joining("\n"));
    }

    /** A document as of a step, as a file. */
    record Page(int number, int changed) implements SourceFile {
        @Override
        public String name() {
            return number + ".txt";
        }

        @Override
        public long size() {
            return text(number, changed).length();
        }

        @Override
        public Instant modified() {
            return LONG_AGO.plusSeconds(changed);
        }

        @Override
        public String catalogKey() {
            return "";
        }

        @Override
        public String sha256() {
            return TextFingerprint.of(text(number, changed));
        }

        @Override
        public boolean unfinished() {
            return false;
        }

        @Override
        public ReadOutcome read() {
            Document document = Samples.document(name(), org.refdesk.document.Metadata.UNKNOWN, text(number, changed));
            return new ReadOutcome.Read(List.of(document), List.of());
        }
    }
}
