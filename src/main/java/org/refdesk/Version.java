package org.refdesk;

import org.jspecify.annotations.Nullable;

/** Which Refdesk this is. */
final class Version {
    private Version() {}

    /** The version of the program that runs. */
    static String ofProgram() {
        @Nullable String version = Version.class.getPackage().getImplementationVersion();
        return version != null ? version : "(not packaged)";
    }
}
