package org.refdesk.service;

import org.jspecify.annotations.Nullable;

/** The version of Refdesk. */
public final class Version {
    private Version() {}

    /** The version of the running program. */
    public static String ofProgram() {
        @Nullable String version = Version.class.getPackage().getImplementationVersion();
        return version != null ? version : "(not packaged)";
    }
}
