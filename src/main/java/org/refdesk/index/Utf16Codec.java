package org.refdesk.index;

import java.io.IOException;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/**
 * Text as bytes, one UTF-16 unit at a time in one to three bytes. Unlike UTF-8 it gives back every text exactly: also
 * half of a surrogate pair, which a malformed document may hold and a cut between two pieces may leave.
 */
final class Utf16Codec {
    private Utf16Codec() {}

    static void write(String text, DataOutput out) throws IOException {
        byte[] bytes = new byte[3 * text.length()];
        int size = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes[size++] = (byte) c;
            } else if (c < 0x800) {
                bytes[size++] = (byte) (0xC0 | (c >> 6));
                bytes[size++] = (byte) (0x80 | (c & 0x3F));
            } else {
                bytes[size++] = (byte) (0xE0 | (c >> 12));
                bytes[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                bytes[size++] = (byte) (0x80 | (c & 0x3F));
            }
        }
        out.writeVInt(text.length());
        out.writeVInt(size);
        out.writeBytes(bytes, size);
    }

    static String read(DataInput in) throws IOException {
        char[] text = new char[in.readVInt()];
        byte[] bytes = new byte[in.readVInt()];
        in.readBytes(bytes, 0, bytes.length);
        int at = 0;
        for (int i = 0; i < text.length; i++) {
            int b = bytes[at++];
            if (b >= 0) {
                text[i] = (char) b;
            } else if ((b & 0x20) == 0) {
                text[i] = (char) (((b & 0x1F) << 6) | (bytes[at++] & 0x3F));
            } else {
                text[i] = (char) (((b & 0x0F) << 12) | ((bytes[at++] & 0x3F) << 6) | (bytes[at++] & 0x3F));
            }
        }
        return new String(text);
    }
}
