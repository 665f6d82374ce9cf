package org.refdesk.web.link;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Words made short enough for an address: deflated, in the letters of base64url. */
final class CompressedText {
    /** What words may take when unpacked, in bytes: far above any quote. */
    private static final int MOST_BYTES = 1 << 16;

    private CompressedText() {}

    static String pack(String words) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(words.getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 10];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
        } finally {
            deflater.end();
        }
    }

    /** @throws IllegalArgumentException where it was not packed here */
    static String unpack(String packed) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(Base64.getUrlDecoder().decode(packed));
            byte[] words = new byte[MOST_BYTES];
            int length = inflater.inflate(words);
            if (!inflater.finished()) {
                throw new IllegalArgumentException("packed words must end, got " + length + " bytes and no end");
            }
            return new String(words, 0, length, StandardCharsets.UTF_8);
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("these are no packed words", e);
        } finally {
            inflater.end();
        }
    }
}
