/**
 * The model as the service sees it: the folder it comes in, its labels, and what it computes; the
 * engine behind it is in {@link org.fihris.nlp.model.djl}.
 */
@NullMarked
package org.fihris.nlp.model;

import org.jspecify.annotations.NullMarked;
