package org.refdesk.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * A folder that takes the place of another one, which is kept next to it.
 *
 * @param fresh the folder
 * @param place where it will be; no link
 * @param when it is done
 */
record FolderReplacement(Path fresh, Path place, Instant when) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Does it; gives where the former folder is now, empty where there was none. */
    Optional<Path> swap() throws IOException {
        if (!Files.exists(place)) {
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
            return Optional.empty();
        }
        Path former = place.resolveSibling(place.getFileName() + ".before-restore-" + TIME.format(when));
        moveAway(former);
        try {
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(former, place, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        return Optional.of(former);
    }

    private void moveAway(Path former) {
        try {
            Files.move(place, former, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new BackupException(
                    "the data folder " + place + " cannot be renamed to " + former + ": " + e + ". "
                            + ResolvedFolder.ADVICE + ". Nothing was restored.",
                    e);
        }
    }
}
