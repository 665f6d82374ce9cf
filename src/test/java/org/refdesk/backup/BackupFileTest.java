package org.refdesk.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupFileTest {
    /** Quick ones: of the passphrase's there is one test. */
    private static final KeyDerivation KEYS = salt -> key(1, salt);

    private static final KeyDerivation OTHERS = salt -> key(2, salt);
    private static final BackupManifest LABEL = new BackupManifest("0.1.0", Instant.parse("2026-01-31T12:00:00Z"));
    private static final int DAMAGES = 400;
    private static final int PIECE = ChunkCipher.PIECE_BYTES + ChunkCipher.TAG_BYTES;

    private final Random random = new Random(6);

    /** Of several pieces, and not to be compressed. */
    private final byte[] large = bytes(3 * ChunkCipher.PIECE_BYTES);

    @TempDir
    private Path folder = Path.of("");

    private Path path = Path.of("");

    private static SecretKey key(int number, byte[] salt) {
        byte[] key = Arrays.copyOf(salt, 32);
        key[31] = (byte) number;
        return new SecretKeySpec(key, "AES");
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    @BeforeEach
    void make() {
        path = folder.resolve("desk.backup");
        new BackupFile(path, KEYS).write(LABEL, entries -> {
            entries.add("data/a", new ByteArrayInputStream("few words".getBytes(StandardCharsets.UTF_8)));
            entries.add("data/b", new ByteArrayInputStream(large));
        });
    }

    private void assertRefused(byte[] bytes, String how) throws IOException {
        Path other = folder.resolve("other.backup");
        Files.write(other, bytes);
        assertThatThrownBy(() -> new BackupFile(other, KEYS).verify(), how).isInstanceOf(BackupException.class);
    }

    @Test
    void whatWasPutInComesOut() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        BackupManifest label =
                new BackupFile(path, KEYS).read((name, bytes) -> entries.put(name, bytes.readAllBytes()));
        assertThat(label).isEqualTo(LABEL);
        assertThat(entries).containsOnlyKeys("data/a", "data/b");
        assertThat(entries.get("data/a")).asString().isEqualTo("few words");
        assertThat(entries.get("data/b")).isEqualTo(large);
    }

    @Test
    void oneChangedByteAnywhereIsNoticed() throws IOException {
        byte[] whole = Files.readAllBytes(path);
        for (int i = 0; i < DAMAGES; i++) {
            int at = i < ChunkCipher.HEAD_BYTES + ChunkCipher.TAG_BYTES ? i : random.nextInt(whole.length);
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            assertRefused(damaged, "byte " + at);
        }
    }

    @Test
    void cutOffAnywhereItIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(path);
        for (int i = 0; i < DAMAGES; i++) {
            int length = i < PIECE / 1000 ? i : random.nextInt(whole.length);
            assertRefused(Arrays.copyOf(whole, length), "cut to " + length);
        }
        for (int length = ChunkCipher.HEAD_BYTES; length < whole.length; length += PIECE) {
            assertRefused(Arrays.copyOf(whole, length), "cut between pieces to " + length);
        }
    }

    @Test
    void whatIsAddedOrSwappedIsNoticed() throws IOException {
        byte[] whole = Files.readAllBytes(path);
        assertRefused(Arrays.copyOf(whole, whole.length + 1), "one byte more");
        byte[] swapped = whole.clone();
        System.arraycopy(whole, ChunkCipher.HEAD_BYTES, swapped, ChunkCipher.HEAD_BYTES + PIECE, PIECE);
        System.arraycopy(whole, ChunkCipher.HEAD_BYTES + PIECE, swapped, ChunkCipher.HEAD_BYTES, PIECE);
        assertRefused(swapped, "two pieces swapped");
    }

    @Test
    void anotherPassphraseIsRefused() {
        assertThatThrownBy(() -> new BackupFile(path, OTHERS).verify())
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("the passphrase is another");
        byte[] salt = bytes(ChunkCipher.SALT_BYTES);
        assertThat(new Passphrase("correct horse").of(salt)).isEqualTo(new Passphrase("correct horse").of(salt));
        assertThat(new Passphrase("correct horse").of(salt)).isNotEqualTo(new Passphrase("correct house").of(salt));
    }

    @Test
    void aForeignFileAndANewerFormatAreRefusedInWords() throws IOException {
        byte[] whole = Files.readAllBytes(path);
        whole[ChunkCipher.MARK.length] = 2;
        Files.write(path, whole);
        assertThatThrownBy(() -> new BackupFile(path, KEYS).verify()).hasMessageContaining("has format 2");
        Files.writeString(path, "This is a letter, and a rather long one at that.");
        assertThatThrownBy(() -> new BackupFile(path, KEYS).verify()).hasMessageContaining("no backup of Refdesk");
    }

    @Test
    void onlyItsOwnerCanReadItAndNoneIsOverwritten() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        byte[] before = Files.readAllBytes(path);
        assertThatThrownBy(() -> new BackupFile(path, KEYS).write(LABEL, entries -> {}))
                .hasMessageContaining("is there already");
        assertThat(path).hasBinaryContent(before);
    }

    @Test
    void onAFullDiskNothingIsLeftAndTheMessageSaysSo() throws IOException {
        Path other = folder.resolve("other.backup");
        assertThatThrownBy(() -> new BackupFile(other, KEYS).write(LABEL, entries -> {
                    entries.add("data/a", new ByteArrayInputStream(large));
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("the disk is full");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(path);
        }
    }
}
