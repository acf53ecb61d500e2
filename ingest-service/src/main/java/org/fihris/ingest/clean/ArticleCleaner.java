package org.fihris.ingest.clean;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fihris.arabic.SearchNormalizer;
import org.fihris.contracts.RemovedLine;
import org.fihris.ingest.clean.CleaningResult.Cleaned;
import org.fihris.ingest.clean.CleaningResult.Unpublishable;
import org.fihris.ingest.extract.RawArticle;
import org.fihris.ingest.rejection.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Turns a raw article into the canonical text: characters repaired, boilerplate lines out, each
 * with the rule that took it. Pure; any thread.
 */
@ApplicationScoped
public class ArticleCleaner {
  private static final String DUPLICATED_TITLE = "duplicated-title";
  private static final String TAGS = "tags";

  /** Lines taken away by these rules may tell when the article was published. */
  private static final Set<String> DATED_RULES =
      Set.of(LineRule.DATE_LINE.id(), LineRule.AGENCY_TAG.id());

  private static final int MAX_TAG_WORDS = 6;
  private static final int TITLE_REPEATED_WITHIN_LINES = 5;

  /** Below this, what is left is a label or a test, not an article (words of the body). */
  private static final int MIN_BODY_WORDS = 5;

  /** Under half of the letters: the article's language is another one. */
  private static final double MIN_ARABIC_SHARE = 0.5;

  /** Persian, Urdu and Kurdish letters: Arabic text has them only in foreign names. */
  private static final double MAX_FOREIGN_LETTER_SHARE = 0.02;

  /** Cleans an article. */
  public CleaningResult clean(RawArticle raw) {
    List<RemovedLine> removed = new ArrayList<>();
    @Nullable String title = repaired(raw.title());
    List<String> body = body(raw.lines(), title, removed);
    Optional<Rejection> rejection = rejection(title, body);
    if (rejection.isPresent()) {
      return new Unpublishable(rejection.get(), removed);
    }
    return new Cleaned(
        new CleanedArticle(
            title,
            body,
            repaired(raw.author()),
            published(raw.published(), removed),
            repaired(raw.outlet()),
            raw.url(),
            removed));
  }

  private static @Nullable String repaired(@Nullable String text) {
    String line = text == null ? "" : TextRepair.repair(text);
    return line.isEmpty() ? null : line;
  }

  private static List<String> body(
      List<String> raw, @Nullable String title, List<RemovedLine> removed) {
    List<String> repaired =
        raw.stream().map(TextRepair::repair).filter(line -> !line.isEmpty()).toList();
    List<String> body = new ArrayList<>();
    for (int i = 0; i < repaired.size(); i++) {
      Line line = Line.of(repaired.get(i), i, repaired.size());
      Optional<String> rule = rule(line, title);
      if (rule.isEmpty()) {
        body.add(line.text());
        continue;
      }
      removed.add(new RemovedLine(line.text(), rule.get()));
      if (rule.get().equals(LineRule.TAGS_LABEL.id()) && isTagList(repaired, i + 1)) {
        repaired.stream().skip(i + 1L).forEach(tag -> removed.add(new RemovedLine(tag, TAGS)));
        break;
      }
    }
    return body;
  }

  private static Optional<String> rule(Line line, @Nullable String title) {
    if (line.index() < TITLE_REPEATED_WITHIN_LINES
        && title != null
        && letters(line.text()).equals(letters(title))) {
      return Optional.of(DUPLICATED_TITLE);
    }
    for (LineRule rule : LineRule.values()) {
      if (rule.matches(line)) {
        return Optional.of(rule.id());
      }
    }
    return Optional.empty();
  }

  /** Only tags follow a tags label: a sentence among them shows that the label was a heading. */
  private static boolean isTagList(List<String> lines, int from) {
    for (int i = from; i < lines.size(); i++) {
      Line line = Line.of(lines.get(i), i, lines.size());
      if (line.wordCount() > MAX_TAG_WORDS || line.endsSentence()) {
        return false;
      }
    }
    return true;
  }

  private static String letters(String text) {
    return SearchNormalizer.searchForm(text).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static @Nullable Instant published(@Nullable String stated, List<RemovedLine> removed) {
    return Optional.ofNullable(stated)
        .flatMap(DateLine::parse)
        .or(
            () ->
                removed.stream()
                    .filter(line -> DATED_RULES.contains(line.rule()))
                    .flatMap(line -> DateLine.parse(line.line()).stream())
                    .findFirst())
        .orElse(null);
  }

  private static Optional<Rejection> rejection(@Nullable String title, List<String> body) {
    int words = body.stream().mapToInt(line -> line.split(" ", -1).length).sum();
    if (words < MIN_BODY_WORDS) {
      return Optional.of(
          new Rejection(
              "article.too-short",
              words + " words are left after cleaning, fewer than " + MIN_BODY_WORDS,
              "send the whole article; see removedLines of /articles/preview for what was left"
                  + " out"));
    }
    LetterCount letters = LetterCount.of((title == null ? "" : title) + String.join("", body));
    if (letters.arabicShare() < MIN_ARABIC_SHARE) {
      return Optional.of(
          notArabic(percent(letters.arabicShare()) + " of the letters are Arabic, under half"));
    }
    if (letters.foreignShare() > MAX_FOREIGN_LETTER_SHARE) {
      return Optional.of(
          notArabic(
              percent(letters.foreignShare())
                  + " of the letters are Persian, Urdu or Kurdish ones"));
    }
    return Optional.empty();
  }

  private static Rejection notArabic(String found) {
    return new Rejection("article.not-arabic", found, "only articles in Arabic are indexed");
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
