package org.fihris.newsroom;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The ways in which the outlets print a date; each prints the story's own offset. */
enum PrintedDate {
  /** {@code الأحد، 12 تشرين الثاني 2017}. */
  LEVANTINE,
  /** {@code ١٥ ديسمبر ٢٠١٧}. */
  GULF,
  /** {@code 12 نوفمبر/تشرين الثاني 2017 - 15:30}. */
  BOTH_MONTHS,
  /** {@code 2017/12/15 - 11:40}. */
  NUMERIC;

  private static final List<String> LEVANTINE_MONTHS =
      List.of(
          "كانون الثاني",
          "شباط",
          "آذار",
          "نيسان",
          "أيار",
          "حزيران",
          "تموز",
          "آب",
          "أيلول",
          "تشرين الأول",
          "تشرين الثاني",
          "كانون الأول");
  private static final List<String> GULF_MONTHS =
      List.of(
          "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر",
          "نوفمبر", "ديسمبر");
  private static final List<String> WEEKDAYS =
      List.of("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد");
  private static final char ARABIC_INDIC_ZERO = '٠';
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SLASHED =
      DateTimeFormatter.ofPattern("yyyy/MM/dd - HH:mm", Locale.ROOT);

  String print(OffsetDateTime at) {
    return switch (this) {
      case LEVANTINE -> weekday(at) + "، " + longDate(month(LEVANTINE_MONTHS, at), at);
      case GULF -> arabicIndic(longDate(month(GULF_MONTHS, at), at));
      case BOTH_MONTHS ->
          longDate(month(GULF_MONTHS, at) + "/" + month(LEVANTINE_MONTHS, at), at)
              + " - "
              + CLOCK.format(at);
      case NUMERIC -> SLASHED.format(at);
    };
  }

  private static String longDate(String month, OffsetDateTime at) {
    return at.getDayOfMonth() + " " + month + " " + at.getYear();
  }

  private static String weekday(OffsetDateTime at) {
    return WEEKDAYS.get(at.getDayOfWeek().getValue() - 1);
  }

  private static String month(List<String> names, OffsetDateTime at) {
    return names.get(at.getMonthValue() - 1);
  }

  private static String arabicIndic(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      if (c >= '0' && c <= '9') {
        out.setCharAt(i, (char) (c - '0' + ARABIC_INDIC_ZERO));
      }
    }
    return out.toString();
  }
}
