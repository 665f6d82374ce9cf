package org.refdesk.service;

import org.jspecify.annotations.Nullable;

/** Which Refdesk this is. */
public final class Version {
    private Version() {}

    /** The version of the program that runs. */
    public static String ofProgram() {
        @Nullable String version = Version.class.getPackage().getImplementationVersion();
        return version != null ? version : "(not packaged)";
    }
}
