package org.refdesk.doctor;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.refdesk.config.Settings;
import org.refdesk.doctor.CheckResult.Status;
import org.refdesk.embedding.EmbeddingModel;
import org.refdesk.index.IndexException;
import org.refdesk.index.IndexState;
import org.refdesk.index.Manifest;
import org.refdesk.index.PassageIndex;
import org.refdesk.lock.FolderLock;

/** Whether there is an index that fits this program and its corpus. */
record IndexCheck(Settings settings, Freshness freshness) implements Check {
    private static final String REBUILD = "Run: refdesk index (the next start does so, too).";

    @Override
    public String name() {
        return "index";
    }

    @Override
    public Set<String> needs() {
        return Set.of("corpus", "index", "vectors");
    }

    @Override
    public CheckResult look() throws IOException {
        Optional<String> writer = FolderLock.holder(settings.index());
        CheckResult finding = found();
        return writer.isEmpty()
                ? finding
                : new CheckResult(
                        finding.status() == Status.WRONG ? Status.WRONG : Status.OK,
                        finding.message() + "; now written by " + writer.get(),
                        finding.status() == Status.WRONG ? finding.advice() : List.of());
    }

    private CheckResult found() {
        try {
            PassageIndex.open(settings.index()).close();
        } catch (IndexException e) {
            String message = String.valueOf(e.getMessage());
            return switch (e.problem()) {
                case MISSING -> CheckResult.look("there is none yet in " + settings.index(), REBUILD);
                case OUTDATED, DAMAGED -> CheckResult.look(message, REBUILD);
                default -> CheckResult.wrong(message);
            };
        }
        Optional<String> model = IndexState.modelInForce(settings.index());
        if (model.isEmpty() || PassageIndex.isDamaged(settings.index(), model.get())) {
            return CheckResult.look(settings.index() + " is damaged", REBUILD);
        }
        if (settings.vectors() && !model.get().equals(EmbeddingModel.E5_SMALL_V2.name())) {
            return CheckResult.look(settings.index() + " has not the vectors that are configured", REBUILD);
        }
        return upToDate(model.get());
    }

    private CheckResult upToDate(String model) {
        String vectors = model.equals(Manifest.NO_VECTORS) ? "without vectors" : "with vectors";
        try {
            return freshness.same(settings, model).isPresent()
                    ? CheckResult.ok(settings.index() + ", " + vectors + ", up to date with the corpus")
                    : CheckResult.look(settings.index() + " is behind its corpus", REBUILD);
        } catch (IOException | RuntimeException e) {
            return CheckResult.notChecked("the corpus must be mended first");
        }
    }
}
