package org.fihris.ingest.clean;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fihris.arabic.SearchNormalizer;

/**
 * Reads the date of publication as outlets state or print it.
 *
 * <p>Understood: ISO 8601; RFC 1123; day, month name and year with the month names of the Levant
 * and Iraq, of Egypt and the Gulf, of Algeria and Tunisia, of Morocco and of Mauritania (Unicode
 * CLDR, locales ar-SY, ar-EG, ar-DZ, ar-MA, ar-MR, with common spellings), of English; two names
 * joined by a stroke («آب/أغسطس»); numeric dates, day first; Arabic-Indic digits; a time with ص or
 * م; an offset from GMT. Not understood: Hijri dates and relative ones («منذ ساعتين»).
 *
 * <p>A time without a stated offset is taken as UTC, a date without a time as midnight UTC.
 */
public final class DateLine {
  /** Earlier years are Hijri ones, or no years at all. */
  private static final int FIRST_YEAR = 1900;

  private static final Map<String, Integer> MONTHS = months();

  private static final String MONTH =
      MONTHS.keySet().stream()
          .sorted(Comparator.comparingInt(String::length).reversed())
          .map(Pattern::quote)
          .collect(Collectors.joining("|", "(", ")"));

  private static final Pattern DAY_MONTH_YEAR =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[\\s\\-/,،.]*(?:من\\s+)?(?:شهر\\s+)?"
              + MONTH
              + "(?:\\s*[/\\-(]\\s*"
              + MONTH
              + "\\)?)?[\\s\\-/,،.]*(?:عام\\s+|سنه\\s+)?(\\d{4})(?!\\d)");
  private static final Pattern MONTH_DAY_YEAR =
      Pattern.compile(
          "(?<!\\p{L})" + MONTH + "[\\s\\-/.]*(\\d{1,2})(?:st|nd|rd|th)?[\\s,،]+(\\d{4})(?!\\d)");
  private static final Pattern NUMERIC =
      Pattern.compile("(?<!\\d)(\\d{1,2})\\s?[/.\\-]\\s?(\\d{1,2})\\s?[/.\\-]\\s?(\\d{4})(?!\\d)");
  private static final Pattern NUMERIC_YEAR_FIRST =
      Pattern.compile("(?<!\\d)(\\d{4})\\s?[/.\\-]\\s?(\\d{1,2})\\s?[/.\\-]\\s?(\\d{1,2})(?!\\d)");
  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\d:])(\\d{1,2}):(\\d{2})(?::\\d{2})?(?:\\s*(ص|م|صباحا|مساء?ا?|ظهرا|a\\.?m\\.?|p\\.?m\\.?)(?![\\p{L}]))?");
  private static final Pattern OFFSET =
      Pattern.compile(
          "(?:gmt|utc|غرينيتش|غرينتش|جرينتش|ت\\.?\\s?غ)\\s*(?:([+\\-])\\s*(\\d{1,2}):?(\\d{2})?)?");

  /** Words that stand around a printed date and belong to no sentence. */
  private static final Pattern AROUND =
      Pattern.compile(
          phrases(
              "تاريخ النشر",
              "تاريخ الإضافة",
              "تاريخ التحديث",
              "آخر تحديث",
              "نشر في",
              "نشر بتاريخ",
              "نشرت في",
              "تم النشر في",
              "تم النشر",
              "تم التحديث",
              "نشر",
              "النشر",
              "تحديث",
              "حدث في",
              "حرر في",
              "بتاريخ",
              "الساعة",
              "بتوقيت",
              "توقيت",
              "الأحد",
              "الاثنين",
              "الإثنين",
              "الثلاثاء",
              "الأربعاء",
              "الخميس",
              "الجمعة",
              "السبت",
              "published",
              "عدد القراءات",
              "القراءات",
              "قراءات",
              "عدد المشاهدات",
              "المشاهدات",
              "مشاهدات",
              "updated",
              "last updated",
              "on",
              "at"));

  private DateLine() {}

  /**
   * Reads a stated or printed date.
   *
   * @param printed a whole line or attribute; other words around the date are allowed
   * @return empty if no date is recognised
   */
  public static Optional<Instant> parse(String printed) {
    String stated = printed.strip();
    return iso(stated).or(() -> rfc1123(stated)).or(() -> printed(stated));
  }

  /** True for a stated instant; false for a printed date, whose offset we would only guess. */
  public static boolean isExact(String stated) {
    String text = stated.strip();
    return attempt(() -> OffsetDateTime.parse(colonInOffset(text))).isPresent()
        || rfc1123(text).isPresent();
  }

  /** An offset without a colon, +0300, as several publishing systems write it. */
  private static String colonInOffset(String iso) {
    return iso.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
  }

  /** True for a line that is nothing but a date of publication, labels and counters. */
  static boolean isDateLine(String line) {
    String form = SearchNormalizer.searchForm(line);
    if (date(form).isEmpty()) {
      return false;
    }
    String rest = form;
    for (Pattern part :
        List.of(
            DAY_MONTH_YEAR, MONTH_DAY_YEAR, NUMERIC_YEAR_FIRST, NUMERIC, TIME, OFFSET, AROUND)) {
      rest = part.matcher(rest).replaceAll(" ");
    }
    return rest.codePoints().filter(Character::isLetter).count() <= 2;
  }

  private static Optional<Instant> iso(String stated) {
    String text = stated.replaceFirst("^(\\d{4}-\\d{2}-\\d{2})\\s+(?=\\d{2}:)", "$1T");
    return attempt(() -> OffsetDateTime.parse(colonInOffset(text)).toInstant())
        .or(() -> attempt(() -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC)))
        .or(() -> attempt(() -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)));
  }

  private static Optional<Instant> rfc1123(String stated) {
    return attempt(
        () -> OffsetDateTime.parse(stated, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
  }

  private static Optional<Instant> printed(String stated) {
    String form = SearchNormalizer.searchForm(stated);
    return date(form)
        .map(
            date ->
                LocalDateTime.of(date, time(form).orElse(LocalTime.MIDNIGHT))
                    .toInstant(offset(form)));
  }

  private static Optional<LocalDate> date(String form) {
    Matcher named = DAY_MONTH_YEAR.matcher(form);
    if (named.find()) {
      return date(named.group(4), month(named.group(2)), named.group(1));
    }
    Matcher monthFirst = MONTH_DAY_YEAR.matcher(form);
    if (monthFirst.find()) {
      return date(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2));
    }
    Matcher yearFirst = NUMERIC_YEAR_FIRST.matcher(form);
    if (yearFirst.find()) {
      return date(yearFirst.group(1), Integer.parseInt(yearFirst.group(2)), yearFirst.group(3));
    }
    Matcher numeric = NUMERIC.matcher(form);
    if (numeric.find()) {
      return date(numeric.group(3), Integer.parseInt(numeric.group(2)), numeric.group(1));
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> date(String year, int month, String day) {
    return attempt(() -> LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)))
        .filter(date -> date.getYear() >= FIRST_YEAR);
  }

  private static Optional<LocalTime> time(String form) {
    Matcher time = TIME.matcher(form);
    if (!time.find()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(time.group(1));
    String half = time.group(3) == null ? "" : time.group(3);
    boolean afternoon = half.startsWith("م") || half.startsWith("p") || half.startsWith("ظ");
    boolean morning = half.startsWith("ص") || half.startsWith("a");
    int hourOfDay = afternoon && hour < 12 ? hour + 12 : morning && hour == 12 ? 0 : hour;
    return attempt(() -> LocalTime.of(hourOfDay, Integer.parseInt(time.group(2))));
  }

  private static ZoneOffset offset(String form) {
    Matcher offset = OFFSET.matcher(form);
    if (!offset.find() || offset.group(1) == null) {
      return ZoneOffset.UTC;
    }
    int sign = offset.group(1).equals("-") ? -1 : 1;
    int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
    return attempt(
            () ->
                ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(offset.group(2)), sign * minutes))
        .orElse(ZoneOffset.UTC);
  }

  private static int month(String name) {
    Integer month = MONTHS.get(name);
    if (month == null) {
      throw new IllegalStateException(name + " was matched, so it is one of the names");
    }
    return month;
  }

  private interface Parse<T> {
    T parse() throws DateTimeException;
  }

  private static <T> Optional<T> attempt(Parse<T> parse) {
    try {
      return Optional.of(parse.parse());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    } catch (DateTimeException e) {
      // a 31st of February is no date
      return Optional.empty();
    }
  }

  private static String phrases(String... phrases) {
    return List.of(phrases).stream()
        .map(SearchNormalizer::searchForm)
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?<![\\p{L}\\d])(?:", ")(?![\\p{L}\\d])"));
  }

  private static Map<String, Integer> months() {
    Map<Integer, List<String>> names =
        Map.ofEntries(
            entry(1, List.of("كانون الثاني", "يناير", "جانفي", "january", "jan")),
            entry(2, List.of("شباط", "فبراير", "فيفري", "february", "feb")),
            entry(3, List.of("آذار", "مارس", "march", "mar")),
            entry(4, List.of("نيسان", "أبريل", "إبريل", "أفريل", "april", "apr")),
            entry(5, List.of("أيار", "مايو", "ماي", "may")),
            entry(6, List.of("حزيران", "يونيو", "يونيه", "جوان", "june", "jun")),
            entry(7, List.of("تموز", "يوليو", "يوليه", "يوليوز", "جويلية", "july", "jul")),
            entry(8, List.of("آب", "أغسطس", "غشت", "أغشت", "أوت", "august", "aug")),
            entry(9, List.of("أيلول", "سبتمبر", "شتنبر", "شتمبر", "september", "sept", "sep")),
            entry(10, List.of("تشرين الأول", "أكتوبر", "اوكتوبر", "october", "oct")),
            entry(11, List.of("تشرين الثاني", "نوفمبر", "نونبر", "november", "nov")),
            entry(12, List.of("كانون الأول", "ديسمبر", "دجنبر", "دجمبر", "december", "dec")));
    Map<String, Integer> byForm = new HashMap<>();
    names.forEach(
        (month, spellings) ->
            spellings.forEach(
                spelling -> byForm.put(SearchNormalizer.searchForm(spelling), month)));
    return Map.copyOf(byForm);
  }
}
