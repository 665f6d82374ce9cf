package org.refdesk.doctor;

/** Amounts, as a person reads them. */
final class AmountText {
    private static final long MEGABYTE = 1 << 20;
    private static final long MOST_MEGABYTES = 10_000;

    private AmountText() {}

    /** A number with what it counts. */
    static String count(long number, String what) {
        return number + " " + (number == 1 ? what : what + "s");
    }

    static String megabytes(long bytes) {
        long megabytes = bytes / MEGABYTE;
        return megabytes < MOST_MEGABYTES ? megabytes + " MB" : megabytes / 1024 + " GB";
    }
}
