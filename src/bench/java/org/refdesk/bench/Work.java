package org.refdesk.bench;

import java.util.List;
import java.util.Optional;

/**
 * Something that is measured, with its bar.
 *
 * @param name as the table shows it
 * @param raw seconds an operation of the raw side, one a measurement; empty where the bar is absolute
 * @param ours seconds an operation of Refdesk
 * @param bar the most that ours may be: a multiple of raw, or seconds where raw is empty
 * @param failure why there is no measurement, as a sentence; empty where there is
 */
record Work(String name, List<Double> raw, List<Double> ours, double bar, String failure) {
    Work {
        raw = List.copyOf(raw);
        ours = List.copyOf(ours);
    }

    static Work measured(String name, List<Double> raw, List<Double> ours, double bar) {
        return new Work(name, raw, ours, bar, "");
    }

    static Work failed(String name, double bar, String failure) {
        return new Work(name, List.of(), List.of(), bar, failure);
    }

    boolean isRatio() {
        return !raw.isEmpty();
    }

    /** The middle measurement: what else the machine does lengthens a few. */
    static double median(List<Double> seconds) {
        List<Double> sorted = seconds.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** What is held against the bar; empty where there is no measurement. */
    Optional<Double> figure() {
        if (ours.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(isRatio() ? median(ours) / median(raw) : median(ours));
    }
}
