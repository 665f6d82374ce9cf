package org.refdesk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jspecify.annotations.Nullable;
import org.refdesk.desk.CorpusContents;
import org.refdesk.document.Metadata;

/** Completes commands, filters, and the values of filters. */
final class DeskCompleter implements Completer {
    private final List<String> commands = InteractiveDesk.COMMANDS;
    private final SortedSet<String> words = new TreeSet<>(List.of("source:", "author:", "file:", "before:", "after:"));

    DeskCompleter(CorpusContents holdings) {
        for (CorpusContents.Held document : holdings.documents()) {
            words.add("file:" + document.id());
            for (CorpusContents.HeldStory story : document.stories()) {
                Metadata known = story.metadata();
                add("source:", known.publisher());
                add("author:", known.author());
            }
        }
    }

    private void add(String filter, @Nullable String name) {
        if (name != null) {
            words.add(filter + (name.indexOf(' ') < 0 ? name : "\"" + name + "\""));
        }
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        candidates.addAll(candidates(line.wordIndex() == 0));
    }

    private List<Candidate> candidates(boolean first) {
        List<Candidate> found = new ArrayList<>();
        Stream<String> offered = first ? Stream.concat(commands.stream(), words.stream()) : words.stream();
        offered.forEach(word -> {
            boolean whole = !word.endsWith(":") && !word.endsWith(" ");
            found.add(new Candidate(word.strip(), word.strip(), null, null, null, null, whole));
        });
        return found;
    }
}
