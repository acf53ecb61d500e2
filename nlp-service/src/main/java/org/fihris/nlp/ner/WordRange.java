package org.fihris.nlp.ner;

import org.fihris.contracts.EntityType;

/**
 * A name as a run of a sentence's words.
 *
 * @param beginWord inclusive index
 * @param endWord exclusive index, greater than the begin
 * @param type what is named
 * @param score mean over the words of the probability of the type, B- and I- together; in [0,1]
 */
public record WordRange(int beginWord, int endWord, EntityType type, double score) {}
