package org.refdesk.chat.delivery;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.PlatformException;
import org.refdesk.chat.Saying;
import org.refdesk.chat.reply.Reply;

/** A platform that remembers what is posted, and does what a test tells it to, one behaviour a post. */
public final class MadeUpPlatform implements ChatPlatform {
    private static final int PATIENCE_SECONDS = 20;

    private final String name;
    private final Map<String, String> posts = new LinkedHashMap<>();
    private final Queue<Behaviour> behaviours = new ArrayDeque<>();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    public MadeUpPlatform(String name) {
        this.name = name;
    }

    /** What happens before, or in place of, a post. */
    public interface Behaviour {
        /**
         * Does it.
         *
         * @param post does post
         */
        void on(Runnable post) throws PlatformException;
    }

    /** What the next posts do, in order; those after them just work. */
    public MadeUpPlatform behaving(Behaviour... next) {
        behaviours.addAll(List.of(next));
        return this;
    }

    /** The next thing that this platform was made to do. */
    String next() {
        try {
            String next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nothing happened for " + PATIENCE_SECONDS + " s");
            }
            return next;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** What is to be seen there, by key. */
    public Map<String, String> posts() {
        synchronized (posts) {
            return Map.copyOf(posts);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void working(AskedQuestion asked) {
        // Most people do not look.
    }

    @Override
    public String post(AskedQuestion asked, Reply reply) throws PlatformException {
        Behaviour behaviour;
        synchronized (posts) {
            behaviour = behaviours.poll();
        }
        String said = Saying.words(reply);
        if (behaviour == null) {
            put(asked, said);
        } else {
            behaviour.on(() -> put(asked, said));
        }
        return "post of " + asked.key();
    }

    private void put(AskedQuestion asked, String said) {
        synchronized (posts) {
            posts.merge(asked.key(), said, (first, second) -> first + " AND AGAIN " + second);
        }
        heard.add("posted " + asked.key() + ": " + said);
    }

    @Override
    public Optional<String> posted(AskedQuestion asked) {
        heard.add("looked for " + asked.key());
        synchronized (posts) {
            return Optional.ofNullable(posts.get(asked.key())).map(words -> "post of " + asked.key());
        }
    }

    @Override
    public void replace(AskedQuestion asked, String posted, Reply reply) {
        synchronized (posts) {
            posts.put(asked.key(), Saying.words(reply));
        }
        heard.add("replaced " + posted + ": " + Saying.words(reply));
    }

    @Override
    public void retract(AskedQuestion asked, String posted) {
        synchronized (posts) {
            posts.remove(asked.key());
        }
        heard.add("retracted " + posted);
    }
}
