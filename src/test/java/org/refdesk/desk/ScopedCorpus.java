package org.refdesk.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.refdesk.document.Metadata;
import org.refdesk.document.PartialDate;
import org.refdesk.json.Json;
import org.refdesk.query.Scope;

/**
 * A corpus made by chance, a scope that admits some of its stories, and things to say that speak of what is inside and
 * of what is outside. Some words, names and sentences stand on both sides, others on one.
 */
public final class ScopedCorpus {
    private static final List<String> SCOPES = List.of(
            "file:public",
            "file:public",
            "source:Herald",
            "source:\"Lampes Gazette\" file:public",
            "author:Kemp",
            "after:2021",
            "before:2021-06 file:p",
            "file:zzz");
    private static final List<String> PUBLISHERS =
            List.of("Harbour Herald", "Lampes Gazette", "Keepers Union", "Tidewater Times");
    private static final List<String> AUTHORS = List.of("Anna Kemp", "Lucy Holt", "Joseph Marwick", "Ron Quillfeather");
    private static final List<String> NAMES = List.of(
            "Anna Kemp",
            "Senator Wyden",
            "Lucy Holt",
            "Inspector Brandreth",
            "Quillfeather",
            "Mayor Oddsocks",
            "General Pemberton Fisk",
            "The Guardian");
    private static final List<String> VERBS =
            List.of("sold", "closed", "praised", "repaired", "counted", "painted", "refused", "inspected");
    private static final List<String> THINGS = List.of(
            "trams",
            "lighthouses",
            "ferries",
            "mussels",
            "lanterns",
            "ballots",
            "chimneys",
            "turbines",
            "cobblestones",
            "telescopes",
            "herrings",
            "passports",
            "violins",
            "orchards",
            "satellites",
            "parachutes");
    private static final List<String> PLACES =
            List.of("Sandwick", "Lerwick", "Oxenholme", "Vermont", "Stromness", "Zuiderpark", "Kirkwall", "Ullapool");
    private static final List<String> ENDINGS = List.of(
            "after a long vote",
            "in the old town hall",
            "before the storm",
            "without a permit",
            "for 4,000 pounds",
            "because nobody had asked",
            "on a Tuesday in March",
            "although the council objected");

    private static final String GONE = "public/gone.md";

    private final Random random;
    private final List<Story> stories = new ArrayList<>();
    private final Scope scope;

    /** One story, in a file of its own or in a line of one. */
    private record Story(String file, String id, Metadata known, List<String> sentences) {}

    /**
     * @param seed of the corpus
     * @param choice of the scope and of what is said
     */
    public ScopedCorpus(long seed, long choice) {
        this.random = new Random(seed);
        int count = 4 + random.nextInt(12);
        List<String> said = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String folder = one(List.of("public", "secret", "private"));
            boolean line = random.nextInt(4) == 0;
            String id = folder + "/" + one(List.of("notes", "minutes", "report")) + i + (line ? "" : ".md");
            List<String> sentences = new ArrayList<>();
            for (int j = 0; j < 2 + random.nextInt(5); j++) {
                String sentence = !said.isEmpty() && random.nextInt(5) == 0 ? one(said) : sentence();
                sentences.add(sentence);
                said.add(sentence);
            }
            stories.add(new Story(line ? folder + "/lines.jsonl" : id, id, known(i), sentences));
        }
        random.setSeed(31 * seed + choice);
        this.scope = Scope.parse(one(SCOPES));
    }

    private Metadata known(int number) {
        return new Metadata(
                "Story " + number + " of " + one(PLACES),
                maybe(PUBLISHERS),
                maybe(AUTHORS),
                random.nextInt(4) == 0 ? null : new PartialDate(2019 + random.nextInt(5), 1 + random.nextInt(12), null),
                null);
    }

    private @Nullable String maybe(List<String> all) {
        return random.nextInt(4) == 0 ? null : one(all);
    }

    private String sentence() {
        String acronym = random.nextInt(6) == 0 ? " for the SPQR" : "";
        return one(NAMES) + " " + one(VERBS) + " " + (2 + random.nextInt(90)) + " " + one(THINGS) + " in " + one(PLACES)
                + acronym + " " + one(ENDINGS) + ".";
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** What those who ask may see. */
    public Scope scope() {
        return scope;
    }

    /** Writes all of it. */
    public void writeAll(Path folder) throws IOException {
        write(folder, story -> true);
        Files.deleteIfExists(folder.resolve(GONE));
    }

    /** Writes all of it but the last file, and a file that is not there any more once all is written. */
    public void writeBefore(Path folder) throws IOException {
        String last =
                stories.stream().map(Story::file).max(Comparator.naturalOrder()).orElse("");
        write(folder, story -> !story.file().equals(last));
        Files.createDirectories(folder.resolve(GONE).resolveSibling("x").getParent());
        Files.writeString(folder.resolve(GONE), said() + " " + sentence() + "\n");
    }

    /** Writes the inside alone. */
    public void writeInside(Path folder) throws IOException {
        write(folder, this::isInside);
    }

    private boolean isInside(Story story) {
        return scope.admits(story.id(), story.known());
    }

    private void write(Path folder, Predicate<Story> which) throws IOException {
        Map<String, String> files = new TreeMap<>();
        stories.stream().filter(which).forEach(story -> files.merge(story.file(), text(story), String::concat));
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling("x").getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private static String text(Story story) {
        Metadata known = story.known();
        if (!story.file().equals(story.id())) {
            return Json.object(json -> {
                        json.writeStringProperty("id", story.id());
                        json.writeStringProperty("text", String.join(" ", story.sentences()));
                        fields(known).forEach(json::writeStringProperty);
                    })
                    + "\n";
        }
        StringBuilder text = new StringBuilder("---\n");
        fields(known)
                .forEach((key, value) ->
                        text.append(key).append(": ").append(value).append('\n'));
        return text.append("---\n\n")
                .append(String.join(" ", story.sentences()))
                .append('\n')
                .toString();
    }

    private static Map<String, String> fields(Metadata known) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("title", String.valueOf(known.title()));
        if (known.publisher() != null) {
            fields.put("publisher", known.publisher());
        }
        if (known.author() != null) {
            fields.put("author", known.author());
        }
        if (known.date() != null) {
            fields.put("date", known.date().toString());
        }
        return fields;
    }

    /** Questions of every kind, of what is inside and what is outside. */
    public List<String> questions() {
        return Stream.of(
                        "who " + one(VERBS) + " the " + one(THINGS) + " in " + one(PLACES) + "?",
                        words(said(), 0, 99).toLowerCase(Locale.ROOT),
                        "\"" + words(said(), 2, 4) + "\"",
                        one(THINGS) + " \"" + words(said(), 1, 3) + "\" -" + one(PLACES),
                        "what of the " + misspelt(one(THINGS)) + "?",
                        misspelt(one(PLACES)) + " " + misspelt(one(THINGS)) + " " + one(VERBS),
                        "file:secret " + one(THINGS),
                        "file:" + one(stories).id() + " " + one(THINGS),
                        "file:zzz " + one(THINGS),
                        "source:zzz " + one(THINGS),
                        "source:" + one(PUBLISHERS).replace(' ', '_') + " " + one(THINGS),
                        "source:\"" + one(PUBLISHERS) + "\" " + one(THINGS),
                        "author:" + one(AUTHORS).replaceFirst(".* ", "") + " " + one(THINGS),
                        "author:nobody " + one(THINGS),
                        "before:2018 " + one(THINGS),
                        "after:" + (2019 + random.nextInt(5)) + " " + one(THINGS),
                        "What did " + one(NAMES) + " say about the " + one(THINGS) + "?",
                        "What did " + one(NAMES) + " say about " + one(PLACES) + "?",
                        "What does the " + one(PUBLISHERS) + " say about the " + one(THINGS) + "?",
                        "According to the " + one(PUBLISHERS) + ", who " + one(VERBS) + " " + one(THINGS) + "?",
                        "what does SPQR say of the " + one(THINGS) + "?",
                        "why were the boats " + one(VERBS) + "?")
                .toList();
    }

    /** Quotes that stand somewhere, or nearly. */
    public List<String> quotes() {
        return List.of(said(), words(said(), 1, 6), said().replaceFirst("\\d+", "17"), misspelt(said()), "of the");
    }

    /** A publisher, an author, a person, a file: inside or outside. */
    public List<String> names() {
        return List.of(one(PUBLISHERS), one(stories).id(), "secret", one(NAMES));
    }

    private String said() {
        return one(one(stories).sentences());
    }

    private static String words(String text, int from, int count) {
        return Stream.of(text.split(" ", -1))
                .skip(from)
                .limit(count)
                .reduce((a, b) -> a + " " + b)
                .orElse(text);
    }

    private String misspelt(String word) {
        int at = 1 + random.nextInt(word.length() - 2);
        return random.nextBoolean()
                ? word.substring(0, at) + word.substring(at + 1)
                : word.substring(0, at) + (char) ('a' + random.nextInt(26)) + word.substring(at + 1);
    }
}
