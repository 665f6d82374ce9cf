package org.refdesk.doctor;

import java.util.Set;

/** One thing that must be right for the desk to work. */
interface Check {
    /** One or two words, such as {@code index}. */
    String name();

    /**
     * The keys of the configuration, and the levels, that it rests on; where one of them is mistaken it is left out.
     */
    Set<String> needs();

    /** Looks. It changes nothing, and takes what time it needs: it is given up after a while. */
    CheckResult look() throws Exception;
}
