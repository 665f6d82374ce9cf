package org.refdesk.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.refdesk.analysis.RefdeskAnalyzer;
import org.refdesk.analysis.Synonyms;
import org.refdesk.analysis.SynonymsException;
import org.refdesk.config.SetupException;

/** The file of acronyms and synonyms, which need not be there. */
final class SynonymsFile {
    private SynonymsFile() {}

    /** @throws SetupException where it cannot be read, with all its mistakes */
    static Synonyms read(Path file) {
        try {
            return Synonyms.read(Files.readAllLines(file), RefdeskAnalyzer.stemmed()::terms);
        } catch (NoSuchFileException e) {
            return Synonyms.none();
        } catch (SynonymsException e) {
            throw new SetupException(
                    "The synonyms in " + file + " have mistakes:\n" + String.join("\n", e.mistakes()), e);
        } catch (IOException e) {
            throw new SetupException("The synonyms in " + file + " cannot be read as UTF-8 text: " + e.getMessage(), e);
        }
    }
}
