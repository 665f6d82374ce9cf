/** Checks on the model and its tokenizer, and an embedder for other tests. */
@NullMarked
package org.refdesk.embedding;

import org.jspecify.annotations.NullMarked;
