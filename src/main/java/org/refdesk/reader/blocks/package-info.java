/** The blocks of a text: headings, paragraphs, lists, and what is boilerplate. */
@NullMarked
package org.refdesk.reader.blocks;

import org.jspecify.annotations.NullMarked;
