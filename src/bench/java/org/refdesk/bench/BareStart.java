package org.refdesk.bench;

import java.lang.management.ManagementFactory;

/** A program that does nothing: what Java itself takes to start. Asked for it, it prints how it was started. */
public final class BareStart {
    /** The argument that asks. */
    static final String DESCRIBE = "describe";

    private BareStart() {}

    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals(DESCRIBE)) {
            System.out.println(System.getProperty("java.home"));
            ManagementFactory.getRuntimeMXBean().getInputArguments().forEach(System.out::println);
        }
    }
}
