package org.fihris.e2e;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.fihris.newsroom.Newsroom;

/** As many different articles as wanted, shuffled together from the newsroom's paragraphs. */
public final class Drafts {
  /** About as long as a news item: 150 to 250 words. */
  private static final int PARAGRAPHS = 5;

  private Drafts() {}

  /**
   * Deterministic: the same arguments give the same articles.
   *
   * @param newsroom whose stories are shuffled
   * @param outlet the outlet of all of them, so that a journey finds its own articles again
   * @param count how many
   */
  public static List<Draft> shuffled(Newsroom newsroom, String outlet, int count) {
    List<String> paragraphs =
        newsroom.articleUris().stream()
            .flatMap(page -> Newsroom.gold(page.getPath()).paragraphs().stream())
            .toList();
    Random random = new Random(outlet.hashCode());
    return IntStream.range(0, count)
        .mapToObj(
            number -> {
              List<String> all = new ArrayList<>(paragraphs);
              Collections.shuffle(all, random);
              return new Draft(
                  "خبر رقم " + number + " من " + outlet,
                  String.join("\n\n", all.subList(0, PARAGRAPHS)),
                  outlet);
            })
        .toList();
  }
}
