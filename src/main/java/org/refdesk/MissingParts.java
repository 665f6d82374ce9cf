package org.refdesk;

import org.refdesk.cli.IndexProgress;
import org.refdesk.cli.IndexReport;
import org.refdesk.config.Settings;

/** Parts that are not in this build. */
final class MissingParts implements Parts {
    @Override
    public Opened open(Settings settings, IndexProgress progress) {
        throw new SetupException("This build holds the command line alone, without a desk behind it.", null);
    }

    @Override
    public IndexReport index(Settings settings, IndexProgress progress) {
        throw new SetupException("This build holds the command line alone, without an index behind it.", null);
    }
}
