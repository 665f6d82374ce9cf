package org.refdesk.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Notes in a corpus that come, change and go, and what each said at what time. */
public final class ChangingNotes {
    /** How many there are, or were. */
    public static final int NOTES = 60;

    private final Path corpus;
    private final Random random;
    private final Map<Integer, List<Version>> history = new ConcurrentHashMap<>();
    private int versions;

    /**
     * What a note said.
     *
     * @param text null where it was gone
     * @param since when the write had ended, as {@link System#nanoTime}; {@link Long#MAX_VALUE} while it goes on
     */
    private record Version(@Nullable String text, long since) {}

    /** How a quote stands to its note. */
    public enum Verdict {
        RIGHT,
        /** Its words were overwritten or deleted longer ago than may be. */
        STALE,
        /** They are of no version. */
        UNKNOWN
    }

    public ChangingNotes(Path corpus, Random random) throws IOException {
        this.corpus = corpus;
        this.random = random;
        for (int note = 0; note < NOTES; note++) {
            write(note, text(note));
        }
    }

    /** Adds, changes or removes one; gives its number. */
    public int change() throws IOException {
        int note = random.nextInt(NOTES);
        write(note, current(note) != null && random.nextInt(3) == 0 ? null : text(note));
        return note;
    }

    private String text(int note) {
        int version = versions++;
        return "The lantern of Zorbek%d was lit in %d by keeper Quill%d.\n\nIt holds %d drawers of maps of the harbour.\n"
                .formatted(note, 1_800 + version, version, 7 * version + note);
    }

    private void write(int note, @Nullable String text) throws IOException {
        List<Version> said = history.computeIfAbsent(note, unknown -> new CopyOnWriteArrayList<>());
        said.add(new Version(text, Long.MAX_VALUE));
        Path file = corpus.resolve(name(note));
        if (text == null) {
            Files.delete(file);
        } else {
            Files.writeString(file, text);
        }
        said.set(said.size() - 1, new Version(text, System.nanoTime()));
    }

    public static String name(int note) {
        return "zorbek" + note + ".txt";
    }

    /** What it says now; null where it is gone. */
    public @Nullable String current(int note) {
        List<Version> said = history.getOrDefault(note, List.of());
        return said.isEmpty() ? null : said.getLast().text();
    }

    /**
     * Whether a quote may be given.
     *
     * @param asked when it was asked for
     * @param late how long after a change what was there before may still be quoted
     */
    public Verdict verdict(int note, String quote, long asked, Duration late) {
        List<Version> said = history.getOrDefault(note, List.of());
        Verdict verdict = Verdict.UNKNOWN;
        for (int i = 0; i < said.size(); i++) {
            String text = said.get(i).text();
            if (text != null && text.contains(quote)) {
                long until = i + 1 < said.size() ? said.get(i + 1).since() : Long.MAX_VALUE;
                if (until == Long.MAX_VALUE || asked - until < late.toNanos()) {
                    return Verdict.RIGHT;
                }
                verdict = Verdict.STALE;
            }
        }
        return verdict;
    }
}
