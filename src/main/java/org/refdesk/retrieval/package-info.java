/** Query to hits: lexical, dense and hybrid retrievers (read lane). */
@NullMarked
package org.refdesk.retrieval;

import org.jspecify.annotations.NullMarked;
