package org.refdesk.slack;

import org.jspecify.annotations.Nullable;

/**
 * Where the answer to a dialog goes, as the dialog carries it.
 *
 * @param channel it was opened in, or the direct conversation of who opened it
 * @param address for answers that only they see; null where there is none
 */
record ReturnTo(String channel, @Nullable String address) {
    private static final String BETWEEN = " ";

    static String of(String channel, @Nullable String address) {
        return address == null ? channel : channel + BETWEEN + address;
    }

    static ReturnTo read(@Nullable String written) {
        String text = written == null ? "" : written;
        int at = text.indexOf(BETWEEN);
        return at < 0 ? new ReturnTo(text, null) : new ReturnTo(text.substring(0, at), text.substring(at + 1));
    }
}
