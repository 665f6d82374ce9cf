package org.refdesk.desk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.refdesk.answer.NotSearched;
import org.refdesk.document.Metadata;

/**
 * The documents that a desk searches.
 *
 * @param generation of the index, which grows with each change; for a scope, the time at which its last document was
 *     read, in milliseconds since 1970
 * @param documents in the order of their ids
 * @param notSearched files that are not searched, or only in part
 */
public record CorpusContents(long generation, List<Held> documents, NotSearched notSearched) {
    public CorpusContents(long generation, List<Held> documents) {
        this(generation, documents, NotSearched.NOTHING);
    }

    public CorpusContents {
        documents = List.copyOf(documents);
    }

    /** The number of stories in all documents. */
    public int stories() {
        return documents.stream()
                .mapToInt(document -> document.stories().size())
                .sum();
    }

    /** The stories with this in their title, publisher, author or file name, whatever its case. */
    public CorpusContents named(String name) {
        String part = name.strip().toLowerCase(Locale.ROOT);
        return new CorpusContents(
                generation,
                documents.stream()
                        .map(document -> document.named(part))
                        .filter(document -> !document.stories().isEmpty())
                        .toList(),
                notSearched);
    }

    /**
     * One document.
     *
     * @param id as citations name it
     * @param sha256 of its bytes
     * @param characters length of the canonical text
     * @param stories in order
     */
    public record Held(String id, String sha256, int characters, List<HeldStory> stories) {
        public Held {
            stories = List.copyOf(stories);
        }

        private Held named(String part) {
            return holds(id, part)
                    ? this
                    : new Held(
                            id,
                            sha256,
                            characters,
                            stories.stream()
                                    .filter(story -> story.isNamed(part))
                                    .toList());
        }
    }

    /**
     * One story.
     *
     * @param metadata of the story
     * @param firstParagraph number of its first block, from 1
     * @param lastParagraph number of its last block
     */
    public record HeldStory(Metadata metadata, int firstParagraph, int lastParagraph) {
        private boolean isNamed(String part) {
            return Stream.of(metadata.title(), metadata.publisher(), metadata.author())
                    .anyMatch(name -> name != null && holds(name, part));
        }
    }

    private static boolean holds(String name, String part) {
        return name.toLowerCase(Locale.ROOT).contains(part);
    }
}
