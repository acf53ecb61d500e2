/** From the model's logits to the mentions of names in the text. */
@NullMarked
package org.fihris.nlp.ner;

import org.jspecify.annotations.NullMarked;
