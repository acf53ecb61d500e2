/** The model computed by PyTorch through DJL: the only place that knows the engine. */
@NullMarked
package org.fihris.nlp.model.djl;

import org.jspecify.annotations.NullMarked;
