/** Text to unit vector: the ONNX model behind a small interface. */
@NullMarked
package org.refdesk.embedding;

import org.jspecify.annotations.NullMarked;
