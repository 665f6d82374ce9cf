package org.refdesk.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/**
 * Another time of day for a process, by Debian's libfaketime, which is installed by who may. Where there is none, the
 * test is skipped; with {@code CI=true} it fails.
 */
public final class FakeTime {
    private final Path library;
    private final Path time;

    private FakeTime(Path library, Path time) {
        this.library = library;
        this.time = time;
    }

    /**
     * The right time, for now.
     *
     * @param folder where the time is written down
     */
    public static FakeTime in(Path folder) throws IOException {
        Path library = find();
        if (library.toString().isEmpty()) {
            AptPackages.install("libfaketime");
            library = find();
        }
        String missing = "there is no libfaketime, so that this cannot be tested: apt-get install libfaketime";
        boolean there = !library.toString().isEmpty();
        if (!there) {
            assertThat(System.getenv("CI")).as(missing).isNotEqualTo("true");
        }
        assumeTrue(there, missing);
        FakeTime made = new FakeTime(library, folder.resolve("time"));
        made.setRight();
        return made;
    }

    private static Path find() throws IOException {
        Path libraries = Path.of("/usr/lib");
        for (String machine : List.of("x86_64-linux-gnu", "aarch64-linux-gnu")) {
            Path library = libraries.resolve(machine).resolve("faketime").resolve("libfaketimeMT.so.1");
            if (Files.exists(library)) {
                return library;
            }
        }
        return Path.of("");
    }

    /** What a process must find in its environment. What lasts, it measures as ever. */
    public Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD",
                library.toString(),
                "FAKETIME_TIMESTAMP_FILE",
                time.toString(),
                "FAKETIME_NO_CACHE",
                "1",
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1",
                "DONT_FAKE_MONOTONIC",
                "1");
    }

    public void setBack(long seconds) throws IOException {
        set("-" + seconds);
    }

    public void setRight() throws IOException {
        set("+0");
    }

    private void set(String offset) throws IOException {
        Path next = Files.writeString(time.resolveSibling("time.next"), offset + "\n");
        Files.move(next, time, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
