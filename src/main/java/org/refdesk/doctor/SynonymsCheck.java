package org.refdesk.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.refdesk.analysis.RefdeskAnalyzer;
import org.refdesk.analysis.Synonyms;
import org.refdesk.analysis.SynonymsException;
import org.refdesk.config.Settings;
import org.refdesk.doctor.CheckResult.Status;

/** Whether the synonyms can be read. */
record SynonymsCheck(Settings settings) implements Check {
    @Override
    public String name() {
        return "synonyms";
    }

    @Override
    public Set<String> needs() {
        return Set.of("synonyms");
    }

    @Override
    public CheckResult look() {
        Path file = settings.synonyms();
        if (!Files.exists(file)) {
            return CheckResult.ok("none: there is no " + file);
        }
        try {
            List<String> lines = Files.readAllLines(file);
            Synonyms.read(lines, RefdeskAnalyzer.stemmed()::terms);
            return CheckResult.ok(file + " can be read");
        } catch (SynonymsException e) {
            return new CheckResult(
                    Status.WRONG, AmountText.count(e.mistakes().size(), "mistake") + " in " + file, e.mistakes());
        } catch (IOException e) {
            return CheckResult.wrong(
                    file + " cannot be read as UTF-8 text", "Save it as UTF-8, and let this user read it.");
        }
    }
}
