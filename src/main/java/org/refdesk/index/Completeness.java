package org.refdesk.index;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What of its corpus an index does not hold as it lies there: part of each commit, so that who only reads the index
 * knows it too.
 *
 * @param files of the corpus, those that could not be read among them; 0 if nothing is missing
 * @param unread what could not be read, at most {@value #MOST_NAMED} of it
 * @param more how many there are besides those
 * @param outdated what could not be read again, and is in the index as it was read before
 */
public record Completeness(int files, List<Unread> unread, int more, List<Outdated> outdated) {
    /** Nothing is missing. */
    public static final Completeness WHOLE = new Completeness(0, List.of(), 0, List.of());

    /** So many are named: all that is kept is read each time that an index is opened. */
    private static final int MOST_NAMED = 1_000;

    private static final String UNREAD = "unread";
    private static final String PARTLY = "partly";
    private static final String OUTDATED = "outdated";

    public Completeness {
        unread = List.copyOf(unread);
        outdated = List.copyOf(outdated);
        if (files < unread.size() + more) {
            throw new IllegalArgumentException(
                    "files must be >= those unread, got " + files + " < " + (unread.size() + more));
        }
    }

    /**
     * What could not be read.
     *
     * @param name of a file, or of a folder that could not be listed; inside the corpus, with forward slashes
     * @param reason why, as a clause
     * @param partly whether only a part of it could not be read
     */
    public record Unread(String name, String reason, boolean partly) {}

    /**
     * What is in the index as it was read before, since it could not be read again.
     *
     * @param name of the file
     * @param reason why, as a clause
     * @param documents ids of those of its documents that this is so of; empty if it is so of all
     */
    public record Outdated(String name, String reason, List<String> documents) {
        public Outdated {
            documents = List.copyOf(documents);
        }
    }

    /** Of all that is missing; {@link #WHOLE} if nothing is. */
    public static Completeness of(int files, List<Unread> unread, List<Outdated> outdated) {
        if (unread.isEmpty() && outdated.isEmpty()) {
            return WHOLE;
        }
        int named = Math.min(unread.size(), MOST_NAMED);
        return new Completeness(files, unread.subList(0, named), unread.size() - named, outdated);
    }

    /** Whether nothing is missing. */
    public boolean isWhole() {
        return unread.isEmpty() && more == 0 && outdated.isEmpty();
    }

    /** Why a document may be out of date, as a clause; empty if it is not so. */
    public Optional<String> outdated(String file, String document) {
        return outdated.stream()
                .filter(old -> old.name().equals(file))
                .filter(old -> old.documents().isEmpty() || old.documents().contains(document))
                .map(Outdated::reason)
                .findFirst();
    }

    /** As {@link #parse} reads it: a line each, of words parted by spaces, as forms of web pages are encoded. */
    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(files + " " + more);
        unread.forEach(one -> lines.add(line(one.partly() ? PARTLY : UNREAD, one.name(), one.reason(), List.of())));
        outdated.forEach(one -> lines.add(line(OUTDATED, one.name(), one.reason(), one.documents())));
        return String.join("\n", lines);
    }

    private static String line(String kind, String name, String reason, List<String> documents) {
        StringBuilder line = new StringBuilder(kind);
        line.append(' ').append(encoded(name)).append(' ').append(encoded(reason));
        documents.forEach(document -> line.append(' ').append(encoded(document)));
        return line.toString();
    }

    static Completeness parse(String text) {
        List<String> lines = text.lines().toList();
        String[] head = lines.getFirst().split(" ", -1);
        List<Unread> unread = new ArrayList<>();
        List<Outdated> outdated = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> words = List.of(line.split(" ", -1));
            String name = decoded(words.get(1));
            String reason = decoded(words.get(2));
            if (words.getFirst().equals(OUTDATED)) {
                List<String> documents = words.subList(3, words.size()).stream()
                        .map(Completeness::decoded)
                        .toList();
                outdated.add(new Outdated(name, reason, documents));
            } else {
                unread.add(new Unread(name, reason, words.getFirst().equals(PARTLY)));
            }
        }
        return new Completeness(Integer.parseInt(head[0]), unread, Integer.parseInt(head[1]), outdated);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static String decoded(String words) {
        return URLDecoder.decode(words, StandardCharsets.UTF_8);
    }
}
