package org.refdesk.doctor;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.refdesk.config.ConfigurationReport;
import org.refdesk.config.Settings;
import org.refdesk.lock.FolderLock;

/** All checks, in the order in which a person would look. */
final class Checks {
    private Checks() {}

    static List<Check> all(ConfigurationReport report, Freshness freshness) {
        Settings settings = report.settings();
        Optional<String> service = service(settings);
        return List.of(
                new ConfigurationCheck(report),
                new SecretsCheck(report),
                new SystemCheck(settings),
                new MemoryCheck(settings),
                new DiskCheck(settings),
                new NoexecTempFolderCheck(settings),
                new ClockCheck(report),
                new SynonymsCheck(settings),
                new CorpusCheck(settings, freshness),
                new IndexCheck(settings, freshness),
                new ModelCheck(settings, service),
                new DatabaseCheck(settings, service),
                new WebCheck(settings, service),
                new PublicAddressCheck(settings),
                new SlackTokenCheck(settings),
                new SlackDeliveryCheck(settings),
                new HomeserverCheck(settings),
                new MatrixSessionCheck(settings, service));
    }

    /** The process that serves with this configuration, in words; empty where none does. */
    private static Optional<String> service(Settings settings) {
        try {
            return FolderLock.holder(settings.service().data());
        } catch (IOException e) {
            // The check of the database says what is wrong with the folder.
            return Optional.empty();
        }
    }
}
