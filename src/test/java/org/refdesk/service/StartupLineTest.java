package org.refdesk.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refdesk.config.ConfigInput;
import org.refdesk.config.Settings;

class StartupLineTest {
    @ParameterizedTest
    @CsvSource({"127.0.0.1,127.0.0.1", "0.0.0.0,127.0.0.1", "::,127.0.0.1", "::1,[::1]"})
    void thePageIsOpenedAtAnAddressThatABrowserCanReach(String host, String opened, @TempDir Path folder)
            throws Exception {
        Settings settings = Settings.load(new ConfigInput(
                null,
                Files.createDirectories(folder.resolve("corpus")),
                folder.resolve("index"),
                Map.of("REFDESK_WEB_HOST", host, "REFDESK_WEB_ACCESS", "open"),
                folder,
                folder));
        assertThat(StartupLine.page(settings, 8081)).hasToString("http://" + opened + ":8081/");
    }
}
