package org.refdesk.chat.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.PlatformException;
import org.refdesk.chat.PlatformException.Kind;
import org.refdesk.chat.Saying;
import org.refdesk.chat.reply.Reply;

/** A slow platform with bad moods that stores what is posted in a folder: a file a post, and one more for a second. */
final class FolderPlatform implements ChatPlatform {
    private static final int SLOWEST_NANOS = 8_000_000;

    private final Path posts;
    private final Random moods;
    private final Consumer<String> heard;

    FolderPlatform(Path posts, Random moods, Consumer<String> heard) {
        this.posts = posts;
        this.moods = moods;
        this.heard = heard;
    }

    @Override
    public String name() {
        return "folder";
    }

    @Override
    public void working(AskedQuestion asked) {
        heard.accept("working " + asked.key());
    }

    @Override
    public String post(AskedQuestion asked, Reply reply) throws PlatformException {
        LockSupport.parkNanos(moods.nextInt(SLOWEST_NANOS));
        int mood = moods.nextInt(10);
        if (mood == 0) {
            throw new PlatformException(Kind.LATER, "not now", moods.nextBoolean() ? Duration.ofMillis(2) : null, null);
        }
        if (mood == 1) {
            throw new PlatformException(Kind.UNKNOWN, "cut off before it was posted", null, null);
        }
        String name = write(asked.key(), reply);
        heard.accept("posted " + name);
        LockSupport.parkNanos(moods.nextInt(SLOWEST_NANOS));
        if (mood == 2) {
            throw new PlatformException(Kind.UNKNOWN, "cut off after it was posted", null, null);
        }
        return name;
    }

    private String write(String key, Reply reply) {
        String name = key + "." + HexFormat.of().toHexDigits(moods.nextLong());
        try {
            Path draft = Files.createTempFile(posts, "draft", ".part");
            Files.writeString(draft, Saying.words(reply));
            Files.move(draft, posts.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<String> posted(AskedQuestion asked) throws PlatformException {
        if (moods.nextInt(10) == 0) {
            throw new PlatformException(Kind.LATER, "not now", null, null);
        }
        return all().stream().filter(name -> name.startsWith(asked.key() + ".")).findFirst();
    }

    /** The names of what is posted. */
    List<String> all() {
        try (Stream<Path> files = Files.list(posts)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".part"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void replace(AskedQuestion asked, String posted, Reply reply) {
        throw new AssertionError("nothing is edited here");
    }

    @Override
    public void retract(AskedQuestion asked, String posted) {
        throw new AssertionError("nothing is taken back here");
    }
}
