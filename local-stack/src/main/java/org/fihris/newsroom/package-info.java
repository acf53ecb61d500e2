/**
 * A small newsroom on loopback: a feed and the pages of four invented outlets, with known gold
 * text.
 *
 * <p>The stories are written for this project; outlets and events are invented. They stand in
 * {@code newsroom/stories}, one file each, and are poured into one layout per outlet when the
 * newsroom starts.
 */
@NullMarked
package org.fihris.newsroom;

import org.jspecify.annotations.NullMarked;
