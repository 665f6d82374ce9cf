package org.refdesk.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.refdesk.chat.records.RecordsException;
import org.refdesk.chat.records.RecordsState;
import org.refdesk.config.Settings;

/** Whether the records of chats can be opened. */
record DatabaseCheck(Settings settings, Optional<String> service) implements Check {
    @Override
    public String name() {
        return "database";
    }

    @Override
    public Set<String> needs() {
        return Set.of("data");
    }

    @Override
    public CheckResult look() {
        Path data = settings.service().data();
        if (service.isPresent()) {
            return CheckResult.ok("in use by the running service: " + service.get());
        }
        if (Files.exists(data) && !Files.isExecutable(data)) {
            return CheckResult.wrong(
                    data + " is closed to this user", "Run refdesk doctor as the user whom the service runs as.");
        }
        try {
            return CheckResult.ok(
                    switch (RecordsState.of(data)) {
                        case NONE -> "none yet in " + data + "; the first start makes it";
                        case CURRENT -> data + " can be opened";
                        case OLDER ->
                            data + " is of an earlier version, and is brought up to this one at the next start";
                    });
        } catch (RecordsException e) {
            return CheckResult.wrong(
                    String.valueOf(e.getMessage()).lines().toList().getFirst());
        }
    }
}
