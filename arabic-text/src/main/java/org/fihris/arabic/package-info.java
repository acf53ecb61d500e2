/**
 * Arabic text: its letters, its search form, its sentences and words, where each piece of a derived
 * text stood in the original, and the build of its names: proclitics, titles, nationalities and the
 * key under which the spellings of one name meet.
 *
 * <p>Everything here is a pure function over strings, safe for use by many threads, and answers for
 * every string, lone surrogates included. Spans are half-open, {@code [begin, end)}, in UTF-16 code
 * units unless their type says otherwise.
 */
@NullMarked
package org.fihris.arabic;

import org.jspecify.annotations.NullMarked;
