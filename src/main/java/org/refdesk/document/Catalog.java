package org.refdesk.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people know of the documents of a corpus and its readers cannot find out: titles, publishers, where stories
 * begin and what is boilerplate. Its word is final.
 *
 * @param entries by document id
 */
public record Catalog(Map<String, Entry> entries) {
    /** Nothing is known. */
    public static final Catalog EMPTY = new Catalog(Map.of());

    public Catalog {
        entries = Map.copyOf(entries);
    }

    /** What is known of a document. */
    public Optional<Entry> entry(String document) {
        return Optional.ofNullable(entries.get(document));
    }

    /** The ids of the documents it speaks of. */
    public Set<String> documents() {
        return entries.keySet();
    }

    /**
     * What is known of one document. Lines are those of its canonical text, from 1.
     *
     * @param metadata holds for each of its stories, where the story does not say otherwise
     * @param stories in order, apart; none where the catalog leaves the division to the reader. A line that lies in
     *     none of them is never cited
     * @param boilerplate lines that are never cited
     * @param text lines that are not boilerplate, whatever the reader thinks
     * @param remarks what of it was cut or left out, each as a clause
     */
    public record Entry(
            Metadata metadata, List<Article> stories, List<Lines> boilerplate, List<Lines> text, List<String> remarks) {
        public Entry {
            stories = List.copyOf(stories);
            boilerplate = List.copyOf(boilerplate);
            text = List.copyOf(text);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * A story.
     *
     * @param first its first line
     * @param last its last line, or null: up to the next story
     * @param metadata what is known of it
     */
    public record Article(int first, @Nullable Integer last, Metadata metadata) {
        public Article {
            if (first < 1 || (last != null && last < first)) {
                throw new IllegalArgumentException("last must be >= first >= 1, got " + first + ".." + last);
            }
        }
    }

    /**
     * A run of lines.
     *
     * @param first from 1
     * @param last the last one of them
     */
    public record Lines(int first, int last) {
        public Lines {
            if (first < 1 || last < first) {
                throw new IllegalArgumentException("last must be >= first >= 1, got " + first + ".." + last);
            }
        }
    }
}
