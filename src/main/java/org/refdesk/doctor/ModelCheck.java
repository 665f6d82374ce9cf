package org.refdesk.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.refdesk.config.Settings;
import org.refdesk.doctor.CheckResult.Status;
import org.refdesk.embedding.EmbeddingException;
import org.refdesk.embedding.EmbeddingModel;
import org.refdesk.embedding.ModelFiles;
import org.refdesk.embedding.OnnxEmbedder;

/**
 * Whether the model is whole and runs here. Where it is not unpacked yet, it is. Beside the running service, which has
 * it, it is not loaded a second time: there may be no memory for that.
 */
record ModelCheck(Settings settings, Optional<String> service) implements Check {
    private static final EmbeddingModel MODEL = EmbeddingModel.E5_SMALL_V2;

    @Override
    public String name() {
        return "model";
    }

    @Override
    public Set<String> needs() {
        return Set.of("vectors", "index");
    }

    @Override
    public CheckResult look() throws IOException {
        if (!settings.vectors()) {
            return CheckResult.ok("off");
        }
        List<Path> damaged = ModelFiles.damaged(MODEL, settings.model());
        if (!damaged.isEmpty()) {
            return new CheckResult(
                    Status.WRONG,
                    "its files are damaged",
                    damaged.stream()
                            .map(file -> "Delete " + file + "; it is written again.")
                            .toList());
        }
        if (Files.exists(settings.model()) && !ModelFiles.isOwn(MODEL, settings.model())) {
            return CheckResult.look(
                    "others can change " + settings.model() + ", so it is unpacked anew at each start",
                    "Let only the user of the desk write there, and in the folders above it (chmod go-w), or set model"
                            + " to another folder.");
        }
        if (service.isPresent()) {
            return CheckResult.ok("whole; in use by the running service");
        }
        try (OnnxEmbedder embedder = OnnxEmbedder.open(MODEL, settings.model())) {
            embedder.question("Does it run?");
            return CheckResult.ok(MODEL.name() + " in " + settings.model() + " runs");
        } catch (EmbeddingException e) {
            return CheckResult.wrong(
                    "it does not run",
                    String.valueOf(e.getMessage()).lines().toList().getFirst());
        } catch (LinkageError e) {
            return CheckResult.wrong(
                    "its runtime cannot be loaded from " + settings.model(),
                    "Keep the index on a disk from which programs may be run, or set vectors: off.");
        }
    }
}
