package org.refdesk.corpus;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refdesk.background.BackgroundLoop;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.background.ClosePolicy;
import org.refdesk.background.ErrorDescription;
import org.refdesk.cli.IndexReportText;
import org.refdesk.config.SetupException;
import org.refdesk.corpus.CorpusChanges.Mark;
import org.refdesk.corpus.CorpusChanges.Sight;
import org.refdesk.embedding.EmbeddingException;
import org.refdesk.index.IndexException;
import org.refdesk.index.IndexException.Problem;
import org.refdesk.index.PassageIndex;
import org.refdesk.ingest.IngestReport;
import org.refdesk.ingest.IngestReport.Kept;
import org.refdesk.ingest.IngestReport.Skipped;
import org.refdesk.ingest.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an index true to its corpus while answers are drawn from it: it looks at the corpus twice a second, takes in
 * what has settled, and turns the index to its newest commit, whoever made it. Where that fails, answers are drawn from
 * what is there, and it tries again.
 */
public final class CorpusWatcher implements FollowedCorpus {
    private static final Logger LOG = LoggerFactory.getLogger(CorpusWatcher.class);

    private static final Duration USUALLY = Duration.ofMillis(500);
    private static final Duration WHILE_IN_WORK = Duration.ofMillis(200);
    private static final Duration IN_TROUBLE = Duration.ofSeconds(3);
    private static final Duration CLOSING = Duration.ofSeconds(5);

    /** Of this many parts of a core's time one at most is spent on looking, however large the corpus is. */
    private static final int SHARE_OF_CORE = 25;

    /** Of this many parts of its time one at most, where the file system is slow, or others keep the cores busy. */
    private static final int SHARE_OF_TIME = 5;

    /** So many of the files that are skipped are named in the log at once; the page names all. */
    private static final int SHOWN = 20;

    private final CorpusChanges corpus;
    private final CorpusIndexer corpusIndexer;
    private final PassageIndex index;
    private final BackgroundLoop loop;
    private final RetrySchedule retries = new RetrySchedule();
    private volatile List<Skipped> skipped = List.of();
    private volatile List<Kept> kept = List.of();
    private volatile @Nullable String trouble;
    private @Nullable Mark takenIn;

    private CorpusWatcher(
            CorpusChanges corpus, CorpusIndexer corpusIndexer, PassageIndex index, BackgroundLoops loops) {
        this.loop = loops.loop("corpus", ClosePolicy.interrupted(CLOSING), () -> Optional.of(lookAndTakeIn()));
        this.corpus = corpus;
        this.corpusIndexer = corpusIndexer;
        this.index = index;
    }

    /** Begins to watch. */
    public static CorpusWatcher begin(
            Path root, CorpusIndexer corpusIndexer, PassageIndex index, BackgroundLoops loops) {
        CorpusWatcher watch = new CorpusWatcher(new CorpusChanges(root), corpusIndexer, index, loops);
        watch.loop.start();
        return watch;
    }

    @Override
    public List<Skipped> skipped() {
        return skipped;
    }

    @Override
    public List<Kept> kept() {
        return kept;
    }

    @Override
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** How long to rest until the next look. */
    private Duration lookAndTakeIn() {
        try {
            loop.work().step("look at the corpus");
            Stopwatch looking = Stopwatch.start();
            Sight sight = corpus.look();
            Duration rest = longer(
                    looking.ofCore().multipliedBy(SHARE_OF_CORE), looking.time().multipliedBy(SHARE_OF_TIME));
            if (sight.catalogSettled() && (!sight.mark().equals(takenIn) || retries.isDue())) {
                takeIn(sight);
            }
            loop.work().step("turn to the newest commit");
            index.refresh();
            over();
            return longer(sight.settled() ? USUALLY : WHILE_IN_WORK, rest);
        } catch (SetupException | EmbeddingException | IndexException e) {
            takenIn = null;
            if (!(e instanceof IndexException written && written.problem() == Problem.LOCKED)) {
                troubled(String.valueOf(e.getMessage()));
            }
            return IN_TROUBLE;
        } catch (Throwable e) {
            takenIn = null;
            troubled("taking in what changed failed: " + ErrorDescription.of(e));
            throw e;
        }
    }

    private void takeIn(Sight sight) {
        loop.work().step("take in what changed");
        IngestReport report = corpusIndexer.update(sight.corpus(), Progress.NONE);
        if (!report.interrupted()) {
            takenIn = sight.mark();
            retries.after(report.retry());
            IndexReportText.news(report).forEach(LOG::info);
            warn(report);
            skipped = report.skipped();
            kept = report.kept();
        }
    }

    /** Of what was not so before. */
    private void warn(IngestReport report) {
        report.skipped().stream()
                .filter(file -> !skipped.contains(file))
                .limit(SHOWN)
                .forEach(file -> LOG.warn("{} is not in the answers: {}", file.name(), file.reason()));
        report.kept().stream()
                .filter(file -> !kept.contains(file))
                .limit(SHOWN)
                .forEach(file -> LOG.warn(
                        "{} cannot be read now, and is answered from as it was read before: {}",
                        file.name(),
                        file.reason()));
        kept.stream()
                .filter(file ->
                        report.kept().stream().noneMatch(still -> still.name().equals(file.name())))
                .limit(SHOWN)
                .forEach(file -> LOG.info("{} is answered from as it is again", file.name()));
    }

    private void troubled(String words) {
        if (!words.equals(trouble)) {
            trouble = words;
            LOG.warn("answering from the index as it is, which may be behind its corpus: {}", words);
        }
    }

    private void over() {
        if (trouble != null) {
            trouble = null;
            LOG.info("the index follows its corpus again");
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Waits a little for what is being taken in; what is not in the last commit then, the next start takes in. */
    @Override
    public void close() {
        loop.close();
    }
}
