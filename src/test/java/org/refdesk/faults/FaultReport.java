package org.refdesk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What was done, what came of it, and what should have: printed, and kept in target/faults.md. */
public final class FaultReport {
    private static final Path FILE = Path.of("target", "faults.md");

    /** Of this run, one after another. */
    private static final StringBuilder ALL = new StringBuilder("# Faults\n");

    private final String fault;
    private final String done;
    private final List<String> figures = new ArrayList<>();

    /**
     * A report to be filled in.
     *
     * @param fault as a few words: "kill -9 while indexing"
     * @param done as a sentence
     */
    public FaultReport(String fault, String done) {
        this.fault = fault;
        this.done = done;
    }

    /** Adds what was counted or measured. */
    public FaultReport figure(String name, Object figure) {
        figures.add(name + ": " + figure);
        return this;
    }

    /** Writes it down, and fails where the bar is missed. */
    public void bar(String bar, boolean held) {
        StringBuilder text = new StringBuilder("\n## " + fault + "\n" + done + "\n\n");
        figures.forEach(figure -> text.append("- ").append(figure).append('\n'));
        text.append("- bar: ").append(bar).append(held ? " - held\n" : " - MISSED\n");
        System.out.print(text);
        keep(text);
        assertThat(held).as("%s: %s %s", fault, bar, figures).isTrue();
    }

    private static synchronized void keep(StringBuilder text) {
        ALL.append(text);
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, ALL);
        } catch (IOException e) {
            throw new AssertionError(FILE + " cannot be written", e);
        }
    }

    /** How often something is done, where the run does not say otherwise: {@code -Dname=count}. */
    public static int count(String name, int usually) {
        return Integer.getInteger(name, usually);
    }
}
