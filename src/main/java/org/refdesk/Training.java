package org.refdesk;

/**
 * Runs the commands that must start quickly, once each: what Java loads for them it keeps in its ahead-of-time cache.
 * The launcher runs it after a build, with the options of a corpus and an index.
 */
final class Training {
    private static final String QUESTION = "What did the senator stop?";

    private Training() {}

    public static void main(String[] options) {
        Surroundings surroundings = Surroundings.ofProcess();
        Refdesk.run(new LocalParts(), surroundings, with("index", options));
        Refdesk.run(new LocalParts(), surroundings, with("index", options));
        Refdesk.run(new LocalParts(), surroundings, with("ask", options, QUESTION));
        System.exit(ExitCode.OK);
    }

    private static String[] with(String command, String[] options, String... more) {
        String[] arguments = new String[1 + options.length + more.length];
        arguments[0] = command;
        System.arraycopy(options, 0, arguments, 1, options.length);
        System.arraycopy(more, 0, arguments, 1 + options.length, more.length);
        return arguments;
    }
}
