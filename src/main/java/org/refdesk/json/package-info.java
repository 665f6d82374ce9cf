/** Answers and documents as JSON: the formats that other programs rely on. */
@NullMarked
package org.refdesk.json;

import org.jspecify.annotations.NullMarked;
