/** Makes an answer from hits: ranks sentences, picks quotes, decides whether they answer, and checks them. */
@NullMarked
package org.refdesk.answer;

import org.jspecify.annotations.NullMarked;
