package org.refdesk.peers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How long answers took: from when a client was told to say something until it had the answer, decrypted.
 *
 * @param times of each
 */
public record RoundTrips(List<Duration> times) {
    public RoundTrips {
        times = times.stream().sorted().toList();
        if (times.isEmpty()) {
            throw new IllegalArgumentException("no round trips");
        }
    }

    /**
     * Says one after another, each once the one before is answered.
     *
     * @param answerer who says one message to each, by the name with the server
     */
    public static RoundTrips measure(MatrixPerson asker, String room, String answerer, List<String> questions)
            throws InterruptedException {
        Set<String> known = new HashSet<>();
        Predicate<Heard> answer = Heard.MESSAGE.and(Heard.in(room)).and(Heard.from(answerer));
        asker.heard().stream().filter(answer).map(Heard::id).forEach(known::add);
        List<Duration> times = new ArrayList<>();
        for (String question : questions) {
            long begun = System.nanoTime();
            asker.says(room, question);
            known.add(asker.hears(answer.and(heard -> !known.contains(heard.id())))
                    .id());
            times.add(Duration.ofNanos(System.nanoTime() - begun));
        }
        return new RoundTrips(times);
    }

    /** As many were quicker as were slower. */
    public Duration median() {
        return times.get(times.size() / 2);
    }
}
