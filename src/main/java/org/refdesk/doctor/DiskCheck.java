package org.refdesk.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.refdesk.config.Settings;
import org.refdesk.doctor.CheckResult.Status;
import org.refdesk.index.IndexState;

/** Whether index and data can be written, and have room. */
record DiskCheck(Settings settings) implements Check {
    /** Beside a second index, which is made where the first no longer fits. */
    private static final long ROOM = 100L << 20;

    private static final long LEAST = 10L << 20;

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public Set<String> needs() {
        return Set.of("index", "data");
    }

    @Override
    public CheckResult look() throws IOException {
        List<String> advice = new ArrayList<>();
        Path index = settings.index();
        Path data = settings.service().data();
        Status ofIndex = status(index, IndexState.bytes(index) + ROOM, "index", advice);
        Status ofData = status(data, ROOM, "data", advice);
        String message = AmountText.megabytes(existing(index).toFile().getUsableSpace()) + " free for the index, "
                + AmountText.megabytes(existing(data).toFile().getUsableSpace()) + " for the data";
        return new CheckResult(ofIndex.compareTo(ofData) > 0 ? ofIndex : ofData, message, advice);
    }

    private static Status status(Path folder, long wanted, String key, List<String> advice) {
        Path there = existing(folder);
        if (!Files.isDirectory(there)) {
            advice.add(
                    there + " is no folder, so that " + folder + " cannot be made; name another one as " + key + ".");
            return Status.WRONG;
        }
        if (!isWritable(there)) {
            advice.add(
                    there + " cannot be written; give this user the right to, or name another folder as " + key + ".");
            return Status.WRONG;
        }
        long free = there.toFile().getUsableSpace();
        if (free < wanted) {
            advice.add(there + " has " + AmountText.megabytes(free) + " left; make room for "
                    + AmountText.megabytes(wanted) + ".");
            return free < LEAST ? Status.WRONG : Status.LOOK;
        }
        return Status.OK;
    }

    /** Tried, since file systems may be read-only whatever the modes say. */
    private static boolean isWritable(Path folder) {
        try {
            Files.delete(Files.createTempFile(folder, ".doctor-", null));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The folder itself, or the nearest above it that there is. */
    private static Path existing(Path folder) {
        Path there = folder.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there;
    }
}
