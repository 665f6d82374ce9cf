package org.refdesk.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.openjdk.jmh.runner.RunnerException;

/** Takes every figure of the speed table, and prints it. */
public final class Benchmarks {
    private static final Rounds SHORT = new Rounds(2, 8, 8);
    private static final Rounds LONG = new Rounds(2, 2, 4);
    private static final Rounds SLOW = new Rounds(2, 1, 1);
    private static final Rounds BUSY = new Rounds(3, 10, 10);

    /** The compiler gets round to what a server does long after it is done with the same in a loop. */
    private static final Rounds WARM = new Rounds(1, 160, 20);

    private static final Rounds ONCE = new Rounds(1, 5, 10);

    private Benchmarks() {}

    public static void main(String[] arguments)
            throws IOException, InterruptedException, ExecutionException, RunnerException {
        BenchIndexes.prepare();
        List<Work> works = new ArrayList<>();
        works.add(SHORT.compare("ask, vectors off, 100,000 passages", LexicalAsk.class, 1.5));
        works.add(LONG.compare("ask, hybrid, 100,000 passages", HybridAsk.class, 1.3));
        works.add(ONCE.measure("ask, cached", CachedAsk.class, 50e-6));
        works.add(SLOW.compare("indexing the seeds", SeedsIndexing.class, 1.15));
        works.add(SHORT.compare("Slack, acknowledging a command", SlackAck.class, 1.5));
        works.addAll(BUSY.compareSlowest(
                "Slack, acknowledging among answers", SlackAckBusy.class, new TreeMap<>(Map.of(50.0, 1.5, 99.0, 2.0))));
        works.addAll(AnswersOverHttp.measure());
        works.add(SHORT.compare("page of a cached answer", CachedPage.class, 2));
        works.addAll(WARM.compareSlowest("/api/ask, uncached", ApiAsk.class, Map.of(50.0, 1.3)));
        works.add(ProcessStart.measure());
        Report report = new Report(works);
        report.write();
        report.lines().forEach(System.out::println);
    }
}
