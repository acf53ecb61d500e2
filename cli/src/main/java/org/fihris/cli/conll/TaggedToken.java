package org.fihris.cli.conll;

/**
 * One line of a corpus.
 *
 * @param text the first column, exactly as it stands in the file
 * @param tag the last column without invisible characters: {@code O}, {@code B-X} or {@code I-X};
 *     {@code O} for a line without a second column
 */
public record TaggedToken(String text, String tag) {}
