package org.fihris.arabic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Writes as one word what newspapers write now as one, now as two: {@code عبد الله} and {@code
 * عبدالله}, {@code دير الزور} and {@code ديرالزور}, {@code دي ميستورا} and {@code ديميستورا}. Words
 * are in search form.
 */
final class JoinedWords {
  private static final String ARTICLE = "" + Letters.ALEF + Letters.LAM;
  private static final int SHORTEST_BEHIND_ARTICLE = 3;

  /** Nouns that begin the names of places. */
  private static final Set<String> PLACE_HEADS =
      Set.of("دير", "تل", "كفر", "بيت", "خان", "راس", "عين", "جسر", "باب", "معره");

  /** Nouns that begin personal names, and particles that begin foreign ones. */
  private static final Set<String> NAME_HEADS =
      Set.of(
          "عبد", "ابو", "دي", "دو", "دا", "دل", "ديل", "لو", "لا", "فان", "فون", "فيس", "ماك",
          "نيو", "سان", "سانت");

  private static final Set<String> NAME_ENDS = Set.of("الله", "الدين");

  /** The cases of أبو; they stand first in a name, or between its words. */
  private static final Set<String> CASES_OF_ABU = Set.of("ابي", "ابا");

  /** Abiy Ahmed, Ethiopia's prime minister since 2018, is nobody's father. */
  private static final List<String> ABIY_AHMED = List.of("ابي", "احمد");

  private JoinedWords() {}

  /** The words of a name, joined; at least one if there was one. */
  static List<String> join(List<String> words) {
    List<String> joined = new ArrayList<>();
    StringBuilder head = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (i == words.size() - 1) {
        close(head, word, joined);
      } else if (CASES_OF_ABU.contains(word) && !words.equals(ABIY_AHMED)) {
        head.append("ابو");
      } else if (NAME_HEADS.contains(word) || PLACE_HEADS.contains(word)) {
        head.append(word);
      } else {
        close(head, word.equals("ابن") ? "بن" : word, joined);
      }
    }
    return joined;
  }

  private static void close(StringBuilder head, String word, List<String> joined) {
    if (head.isEmpty() && NAME_ENDS.contains(word) && !joined.isEmpty()) {
      joined.set(joined.size() - 1, joined.get(joined.size() - 1) + word);
    } else {
      joined.add(withoutInnerArticle(head.append(word).toString()));
      head.setLength(0);
    }
  }

  private static String withoutInnerArticle(String word) {
    return PLACE_HEADS.stream()
        .filter(head -> word.startsWith(head + ARTICLE))
        .filter(head -> word.length() >= head.length() + ARTICLE.length() + SHORTEST_BEHIND_ARTICLE)
        .findFirst()
        .map(head -> head + word.substring(head.length() + ARTICLE.length()))
        .orElse(word);
  }
}
