package org.refdesk.desk;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Policy;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.refdesk.answer.Answer;
import org.refdesk.query.Scope;

/**
 * A desk that remembers answers.
 *
 * <p>The key of an answer is its question, its scope and the generation of the index, so that no answer is stale after
 * a change of the index. Answers of older generations are never found again and are dropped as least used. If several
 * users ask the same question at once, the answer is computed once. Questions that cannot be asked are not cached.
 */
public final class CachingDesk extends ForwardingDesk {
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");

    private final AsyncCache<Key, Outcome> answers;

    /* Only white space is folded, for nothing else is sure to leave the answer as it is: case tells an acronym from a
    word, quotation marks and hyphens are read, and the embedding of a question moves with its question mark. */
    private record Key(String question, Scope scope, long generation) {
        private static Key of(Question question, long generation) {
            String text = SPACES.matcher(question.text()).replaceAll(" ").strip();
            return new Key(text, question.scope(), generation);
        }
    }

    /* A failure is a value: a future that fails would be logged by the cache, with a message that may hold the question. */
    private sealed interface Outcome {
        record Answered(Answer answer) implements Outcome {}

        record Failed(Throwable trouble) implements Outcome {}
    }

    /**
     * @param desk computes the answers
     * @param maxBytes the most estimated bytes of all answers; 0 caches none
     */
    public CachingDesk(Desk desk, long maxBytes) {
        super(desk);
        if (maxBytes < 0) {
            throw new IllegalArgumentException("maxBytes must be >= 0, got " + maxBytes);
        }
        this.answers = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((Key key, Outcome outcome) -> weight(key, outcome))
                .executor(Runnable::run)
                .recordStats()
                .buildAsync();
    }

    private static int weight(Key key, Outcome outcome) {
        return outcome instanceof Outcome.Answered(Answer answer) ? AnswerWeight.of(key.question(), answer) : 0;
    }

    @Override
    public Answer ask(Question question) {
        if (question.text().length() > QuestionRules.LONGEST) {
            return super.ask(question);
        }
        Key key = Key.of(question, generation());
        AtomicBoolean isFirst = new AtomicBoolean();
        CompletableFuture<Outcome> outcome = answers.get(key, (unknown, executor) -> {
            isFirst.set(true);
            return new CompletableFuture<>();
        });
        if (isFirst.get()) {
            answer(question, key, outcome);
        }
        return answered(outcome);
    }

    /** Computes the answer on the calling thread, outside the map: a slow answer would lock a part of it. */
    private void answer(Question question, Key key, CompletableFuture<Outcome> outcome) {
        try {
            outcome.complete(new Outcome.Answered(super.ask(question)));
        } catch (RuntimeException | Error e) {
            answers.asMap().remove(key, outcome);
            outcome.complete(new Outcome.Failed(e));
        }
    }

    /** Waits for an answer that another thread computes. An interrupt ends only this thread's waiting. */
    private static Answer answered(CompletableFuture<Outcome> outcome) {
        try {
            return switch (outcome.get()) {
                case Outcome.Answered(Answer answer) -> answer;
                case Outcome.Failed(RuntimeException trouble) -> throw trouble;
                case Outcome.Failed(Error error) -> throw error;
                case Outcome.Failed(Throwable trouble) -> throw new IllegalStateException(trouble);
            };
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while another found the answer");
        }
    }

    /** The figures of the cache since its start. */
    public CacheStatistics statistics() {
        Cache<Key, Outcome> known = answers.synchronous();
        CacheStats stats = known.stats();
        long bytes = known.policy()
                .eviction()
                .map(Policy.Eviction::weightedSize)
                .map(size -> size.orElse(0))
                .orElse(0L);
        return new CacheStatistics(
                stats.hitCount(), stats.missCount(), stats.evictionCount(), known.estimatedSize(), bytes);
    }
}
