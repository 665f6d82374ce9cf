package org.refdesk.slack.blocks;

import org.jspecify.annotations.Nullable;

/**
 * Where the answer to a dialog goes, as stored in the dialog.
 *
 * @param channel it was opened in, or the direct conversation with the person who opened it
 * @param address for answers that only that person sees; null if there is none
 */
public record ModalTarget(String channel, @Nullable String address) {
    private static final String BETWEEN = " ";

    public static String of(String channel, @Nullable String address) {
        return address == null ? channel : channel + BETWEEN + address;
    }

    public static ModalTarget read(@Nullable String written) {
        String text = written == null ? "" : written;
        int at = text.indexOf(BETWEEN);
        return at < 0 ? new ModalTarget(text, null) : new ModalTarget(text.substring(0, at), text.substring(at + 1));
    }
}
