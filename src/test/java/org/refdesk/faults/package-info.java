/**
 * What is done to the program and must not hurt it: {@code mvn -Pfaults verify}.
 *
 * <p>Each test says in target/faults.md what it did, what came of it, and whether that is good enough.
 */
@NullMarked
package org.refdesk.faults;

import org.jspecify.annotations.NullMarked;
