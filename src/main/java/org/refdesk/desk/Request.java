package org.refdesk.desk;

/** What a person wants of the desk. */
public sealed interface Request {
    /** An answer. Whatever is none of the other requests is a question. */
    record Question(String text) implements Request {}

    /** What can be said to the desk. */
    record Help() implements Request {}

    /** Further citations of the last answer. */
    record More() implements Request {}

    /**
     * The text around a citation of the last answer.
     *
     * @param number of the citation, from 1, as a person gave it
     */
    record Show(int number) implements Request {}

    /** What the desk answers from. */
    record Sources() implements Request {}

    /** The stories of a publisher or a file whose name holds {@code name}. */
    record Source(String name) implements Request {}

    /** Whether a quote stands in the corpus. */
    record Verify(String quote) implements Request {}

    /** How the desk is doing. */
    record Status() implements Request {}

    /** What is kept of what is asked. */
    record Privacy() implements Request {}
}
