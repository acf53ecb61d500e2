package org.fihris.arabic;

/**
 * A normalised text and the way back to the original.
 *
 * @param text the normalised text
 * @param offsets maps its spans to spans of the original
 */
public record NormalizedText(String text, OffsetMap offsets) {}
