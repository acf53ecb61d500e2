/** Token-tagged corpora in the CoNLL manner: reading, writing and strict scoring. */
@NullMarked
package org.fihris.cli.conll;

import org.jspecify.annotations.NullMarked;
