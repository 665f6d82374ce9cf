/** Speed beside plain Lucene, as ratios taken in one run: {@code mvn -Pbench verify}. */
@NullMarked
package org.refdesk.bench;

import org.jspecify.annotations.NullMarked;
