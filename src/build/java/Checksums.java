import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the SHA-256 of each file in a folder, the only argument, into {@code SHA256SUMS} there, as {@code sha256sum
 * -c} reads it.
 */
final class Checksums {
    private static final String SUMS = "SHA256SUMS";

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        Path folder = Path.of(arguments[0]);
        StringBuilder sums = new StringBuilder();
        for (Path file : files(folder)) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            sums.append(HexFormat.of().formatHex(digest))
                    .append("  ")
                    .append(file.getFileName())
                    .append('\n');
        }
        Files.writeString(folder.resolve(SUMS), sums);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(SUMS))
                    .sorted()
                    .toList();
        }
    }
}
