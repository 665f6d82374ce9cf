/** Answers and documents as JSON: the contract that other programs hold on to. */
@NullMarked
package org.refdesk.json;

import org.jspecify.annotations.NullMarked;
