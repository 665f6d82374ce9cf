package org.refdesk.reader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The folders on which a file system is mounted, as far as the system tells: Linux does. */
final class MountPoints {
    private static final Path MOUNTS = Path.of("/proc/self/mountinfo");

    /** Of the words of a line, the one that is the mount point. */
    private static final int POINT = 4;

    /** A space, say, is written \040. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\([0-7]{3})");

    private static final int OCTAL = 8;

    private MountPoints() {}

    /** Those of now. */
    static Set<Path> now() {
        Set<Path> points = new HashSet<>();
        try {
            for (String line : Files.readAllLines(MOUNTS, StandardCharsets.UTF_8)) {
                List<String> words = List.of(line.split(" ", POINT + 2));
                if (words.size() > POINT) {
                    points.add(Path.of(unescaped(words.get(POINT))));
                }
            }
        } catch (IOException e) {
            return Set.of();
        }
        return points;
    }

    private static String unescaped(String word) {
        return ESCAPE.matcher(word).replaceAll(MountPoints::character);
    }

    private static String character(MatchResult escape) {
        char character = (char) Integer.parseInt(escape.group(1), OCTAL);
        return Matcher.quoteReplacement(String.valueOf(character));
    }
}
