package org.refdesk.reader;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A format that is not read, told by how its files begin, so that the reason for skipping one can name it. */
record ForeignFormat(String start, String name) {
    private static final List<ForeignFormat> KNOWN = List.of(
            new ForeignFormat("%PDF-", "a PDF"),
            new ForeignFormat("PK\u0003\u0004", "a zip archive or an Office document"),
            new ForeignFormat("\u00D0\u00CF\u0011\u00E0", "an old Office document"),
            new ForeignFormat("{\\rtf", "an RTF document"),
            new ForeignFormat("<!doctype html", "an HTML page"),
            new ForeignFormat("<html", "an HTML page"),
            new ForeignFormat("<?xml", "an XML document"),
            new ForeignFormat("\u0089PNG", "a PNG image"),
            new ForeignFormat("\u00FF\u00D8\u00FF", "a JPEG image"),
            new ForeignFormat("GIF8", "a GIF image"),
            new ForeignFormat("\u001F\u008B", "a gzip archive"),
            new ForeignFormat("7z\u00BC\u00AF", "a 7z archive"),
            new ForeignFormat("\u007FELF", "a program"));

    /** Why the file is not read; empty where it may be. */
    static Optional<String> reason(FileHead fileHead) {
        String start = fileHead.start()
                .replaceFirst("^\u00EF\u00BB\u00BF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        for (ForeignFormat format : KNOWN) {
            if (start.startsWith(format.start.toLowerCase(Locale.ROOT))) {
                return Optional.of(format.name + ", which is not read yet");
            }
        }
        return fileHead.text().isEmpty() ? Optional.of("a binary file, not text") : Optional.empty();
    }
}
