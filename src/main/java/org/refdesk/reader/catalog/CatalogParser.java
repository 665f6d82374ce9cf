package org.refdesk.reader.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.refdesk.document.Catalog;
import org.refdesk.document.Metadata;
import org.refdesk.document.PartialDate;
import org.refdesk.text.ShortenedText;

/** YAML to a catalog. A value with a mistake is left out of it, and all mistakes are noted. */
public final class CatalogParser {
    private static final List<String> TOP = List.of("documents");
    private static final List<String> DOCUMENT = Stream.concat(
                    CheckedMetadata.KEYS.stream(), Stream.of("stories", "boilerplate", "text"))
            .toList();
    private static final List<String> STORY = Stream.concat(Stream.of("first", "last"), CheckedMetadata.KEYS.stream())
            .toList();
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");
    private static final Pattern RANGE = Pattern.compile("(" + NUMBER + ")(?:\\s*-\\s*(" + NUMBER + "))?");

    private final CatalogProblems mistakes;

    /** Notes its mistakes there. */
    public CatalogParser(CatalogProblems mistakes) {
        this.mistakes = mistakes;
    }

    public Catalog catalog(YamlNode root) {
        Map<String, Catalog.Entry> entries = new HashMap<>();
        mapping(root, "the catalog", TOP)
                .map(top -> top.fields().get("documents"))
                .flatMap(documents -> mapping(documents.value(), "documents", List.of()))
                .ifPresent(documents -> documents
                        .fields()
                        .forEach((id, field) -> entry(id, field.value()).ifPresent(entry -> entries.put(id, entry))));
        return new Catalog(entries);
    }

    private Optional<Catalog.Entry> entry(String id, YamlNode node) {
        return mapping(node, id, DOCUMENT).map(fields -> {
            List<String> remarks = new ArrayList<>();
            return new Catalog.Entry(
                    metadata(fields, "", remarks),
                    stories(fields, remarks),
                    lines(fields, "boilerplate"),
                    lines(fields, "text"),
                    remarks);
        });
    }

    private List<Catalog.Article> stories(YamlNode.Mapping document, List<String> remarks) {
        List<Catalog.Article> stories = new ArrayList<>();
        for (YamlNode item : items(document, "stories")) {
            mapping(item, "a story", STORY)
                    .flatMap(fields -> story(fields, remarks))
                    .ifPresent(story -> {
                        if (!stories.isEmpty() && story.first() <= end(stories.getLast())) {
                            mistakes.add(
                                    item.line(),
                                    "first: %d lies before the end of the story above".formatted(story.first()));
                        } else {
                            stories.add(story);
                        }
                    });
        }
        return stories;
    }

    private static int end(Catalog.Article story) {
        Integer last = story.last();
        return last == null ? story.first() : last;
    }

    private Optional<Catalog.Article> story(YamlNode.Mapping fields, List<String> remarks) {
        Optional<Integer> first = number(fields, "first");
        String name = first.map(line -> "of the story at line " + line + ", ").orElse("");
        Metadata metadata = metadata(fields, name, remarks);
        Optional<Integer> last = number(fields, "last");
        if (!fields.fields().containsKey("first")) {
            mistakes.add(fields.line(), "a story needs its first line; add first:");
        }
        if (first.isEmpty()) {
            return Optional.empty();
        }
        if (last.isPresent() && last.get() < first.get()) {
            mistakes.add(fields.line(), "last: %d must not be before first: %d".formatted(last.get(), first.get()));
            return Optional.empty();
        }
        return Optional.of(new Catalog.Article(first.get(), orNull(last), metadata));
    }

    /** @param of what it is of, in front of each remark */
    private Metadata metadata(YamlNode.Mapping fields, String of, List<String> remarks) {
        boolean dated = hasDate(fields);
        CheckedMetadata checked = CheckedMetadata.of(
                key -> key.equals(CheckedMetadata.DATE) && !dated ? null : orNull(text(fields, key)));
        checked.remarks().forEach(remark -> remarks.add(of + remark));
        return checked.metadata();
    }

    /** Whether it has a date; one that is none is a mistake. */
    private boolean hasDate(YamlNode.Mapping fields) {
        Optional<String> written = text(fields, CheckedMetadata.DATE);
        boolean date = written.flatMap(PartialDate::parse).isPresent();
        if (written.isPresent() && !date) {
            wrong(fields, CheckedMetadata.DATE, written.get(), CheckedMetadata.DATES);
        }
        return date;
    }

    private Optional<Integer> number(YamlNode.Mapping fields, String key) {
        Optional<String> written = text(fields, key);
        Optional<Integer> number =
                written.filter(text -> NUMBER.matcher(text).matches()).map(Integer::valueOf);
        if (written.isPresent() && number.isEmpty()) {
            wrong(fields, key, written.get(), "a line number from 1 is possible");
        }
        return number;
    }

    private List<Catalog.Lines> lines(YamlNode.Mapping document, String key) {
        List<Catalog.Lines> lines = new ArrayList<>();
        for (YamlNode item : items(document, key)) {
            String written = item instanceof YamlNode.Scalar scalar ? scalar.text() : "a list or a mapping";
            Matcher range = RANGE.matcher(written);
            int first = range.matches() ? Integer.parseInt(range.group(1)) : 0;
            int last = first > 0 && range.group(2) != null ? Integer.parseInt(range.group(2)) : first;
            if (first < 1 || last < first) {
                mistakes.add(
                        item.line(),
                        key + ": \"" + ShortenedText.of(written)
                                + "\"; a line such as 31 or lines such as \"34-47\" are possible");
            } else {
                lines.add(new Catalog.Lines(first, last));
            }
        }
        return lines;
    }

    private List<YamlNode> items(YamlNode.Mapping fields, String key) {
        YamlNode.Field field = fields.fields().get(key);
        if (field == null) {
            return List.of();
        }
        if (field.value() instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        mistakes.add(field.line(), key + ": must be a list");
        return List.of();
    }

    private Optional<String> text(YamlNode.Mapping fields, String key) {
        YamlNode.Field field = fields.fields().get(key);
        if (field == null) {
            return Optional.empty();
        }
        if (field.value() instanceof YamlNode.Scalar scalar) {
            return scalar.text().isBlank() ? Optional.empty() : Optional.of(scalar.text());
        }
        mistakes.add(field.line(), key + ": must be a single value");
        return Optional.empty();
    }

    private Optional<YamlNode.Mapping> mapping(YamlNode node, String what, List<String> allowed) {
        if (node instanceof YamlNode.Mapping mapping) {
            if (!allowed.isEmpty()) {
                mapping.fields().forEach((key, field) -> {
                    if (!allowed.contains(key)) {
                        mistakes.unknownKey(field.line(), key, allowed);
                    }
                });
            }
            return Optional.of(mapping);
        }
        boolean empty = node instanceof YamlNode.Scalar scalar && scalar.text().isBlank();
        if (!empty) {
            String keys = allowed.isEmpty() ? "" : " with " + String.join(", ", allowed);
            mistakes.add(node.line(), ShortenedText.of(what) + ": must be a mapping" + keys);
        }
        return Optional.empty();
    }

    private void wrong(YamlNode.Mapping fields, String key, String value, String possible) {
        YamlNode.Field field = fields.fields().get(key);
        mistakes.add(
                field == null ? fields.line() : field.line(),
                "%s: \"%s\"; %s".formatted(key, ShortenedText.of(value), possible));
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.isPresent() ? value.get() : null;
    }
}
