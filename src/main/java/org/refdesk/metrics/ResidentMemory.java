package org.refdesk.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The resident memory of this process, as the system reports it. */
final class ResidentMemory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Pattern LINE = Pattern.compile("VmRSS:\\s*(\\d+) kB");
    private static final int KILOBYTE = 1_024;

    private ResidentMemory() {}

    /** NaN if the system does not report it. */
    static double bytes() {
        try {
            Matcher line = LINE.matcher(Files.readString(STATUS));
            return line.find() ? (double) KILOBYTE * Long.parseLong(line.group(1)) : Double.NaN;
        } catch (IOException e) {
            return Double.NaN;
        }
    }
}
