package org.refdesk.desk;

/** A request of a user. */
public sealed interface Request {
    /** Asks a question. Everything that is not another request is a question. */
    record Question(String text) implements Request {}

    /** Asks for help. */
    record Help() implements Request {}

    /** Asks for further citations of the last answer. */
    record More() implements Request {}

    /**
     * Asks for the text around a citation of the last answer.
     *
     * @param number of the citation, from 1, as the user gave it
     */
    record Show(int number) implements Request {}

    /** Asks for the list of documents. */
    record Sources() implements Request {}

    /** Asks for the stories with {@code name} in their title, publisher, author or file name. */
    record Source(String name) implements Request {}

    /** Asks whether a document contains a quote. */
    record Verify(String quote) implements Request {}

    /** Asks for the state of the service. */
    record Status() implements Request {}

    /** Asks what Refdesk keeps of questions. */
    record Privacy() implements Request {}
}
