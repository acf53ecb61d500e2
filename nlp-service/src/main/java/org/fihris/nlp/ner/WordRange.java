package org.fihris.nlp.ner;

import org.fihris.contracts.EntityType;

/**
 * A name as a run of a sentence's words.
 *
 * @param beginWord inclusive index
 * @param endWord exclusive index, greater than the begin
 * @param type what is named
 * @param score in [0,1]: the product of the probabilities of the words' tags, and of the name not
 *     going on in the word after it
 */
public record WordRange(int beginWord, int endWord, EntityType type, double score) {}
