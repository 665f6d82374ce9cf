package org.refdesk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.refdesk.config.ConfigurationKeys;

class GeneratedPagesTest {
    @Test
    void everyGeneratedPageIsAsTheProgramMakesIt() throws Exception {
        assertThat(GeneratedPages.outdated().keySet())
                .as("pages that are out of date; `mvn -Pdocs test-compile` writes them")
                .isEmpty();
    }

    @Test
    void everySettingIsExplained() throws Exception {
        String page = ConfigurationPage.text();
        for (ConfigurationKeys.Setting setting : ConfigurationKeys.all()) {
            assertThat(page).containsPattern("(?m)^### `" + setting.name() + "`\n\n[A-Z]");
        }
    }
}
