package org.refdesk.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.peers.Deadline;

class BrowserTest {
    private static final URI PAGE = URI.create("http://127.0.0.1:8080/");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theFirstProgramThatIsThereIsGivenThePage() throws Exception {
        Path opened = folder.resolve("opened");
        Path opener = folder.resolve("opener");
        Files.writeString(
                opener, "#!/bin/sh\necho \"$1\" >'" + opened + ".part'\nmv '" + opened + ".part' '" + opened + "'\n");
        Files.setPosixFilePermissions(opener, PosixFilePermissions.fromString("rwx------"));
        Browser browser = new Browser(List.of(folder.resolve("missing").toString(), opener.toString()));
        assertThat(browser.open(PAGE)).isEmpty();
        Deadline.await("it is opened", () -> Files.exists(opened));
        assertThat(Files.readString(opened)).isEqualTo(PAGE + "\n");
    }

    @Test
    void withoutAnyThePersonIsTold() {
        assertThat(new Browser(List.of(folder.resolve("missing").toString())).open(PAGE))
                .hasValue("no browser can be opened from here; open " + PAGE + " yourself.");
    }
}
