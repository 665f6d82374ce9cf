package org.refdesk.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The texts of a corpus as they lie in its files, read anew: what tells whether a quote is verbatim without trusting
 * the index. Plain text and {@code .jsonl} only; documents of other formats are not checked.
 */
public final class CorpusTexts {
    private final Path corpus;
    private final Map<String, String> texts = new HashMap<>();

    private CorpusTexts(Path corpus) {
        this.corpus = corpus;
    }

    /** How a quote stands to its document. */
    enum Standing {
        VERBATIM,
        DIFFERENT,
        UNCHECKED
    }

    /** Reads the corpus: a folder, or a {@code .jsonl} file. */
    public static CorpusTexts of(Path corpus) {
        CorpusTexts texts = new CorpusTexts(corpus);
        try (Stream<Path> files = Files.walk(corpus)) {
            files.filter(Files::isRegularFile).forEach(texts::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private void add(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".jsonl")) {
            JsonLines.read(file).forEach(line -> addLine(line.value()));
        } else if (name.endsWith(".txt")) {
            try {
                texts.put(
                        id(file),
                        WhitespaceFoldedText.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void addLine(JsonNode document) {
        String words = document.path("title").asString("") + "\n"
                + document.path("text").asString("");
        texts.put(document.path("id").asString(""), WhitespaceFoldedText.of(words));
    }

    private String id(Path file) {
        return corpus.relativize(file).toString().replace('\\', '/');
    }

    Standing standing(AnswerOutcome.Quote quote) {
        Optional<String> text =
                Optional.ofNullable(texts.get(quote.file())).or(() -> Optional.ofNullable(texts.get(quote.name())));
        if (text.isPresent()) {
            return text.get().contains(WhitespaceFoldedText.of(quote.quote())) ? Standing.VERBATIM : Standing.DIFFERENT;
        }
        return Files.exists(corpus.resolve(quote.file())) ? Standing.UNCHECKED : Standing.DIFFERENT;
    }
}
