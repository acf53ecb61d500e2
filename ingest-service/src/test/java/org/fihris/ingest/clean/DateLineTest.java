package org.fihris.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pure: no Quarkus. */
class DateLineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2018-07-05T09:30:00Z|2018-07-05T09:30:00Z",
        "2018-07-05T09:30:00+03:00|2018-07-05T06:30:00Z",
        "2018-07-05T09:30:00+0300|2018-07-05T06:30:00Z",
        "2018-07-05 09:30:00|2018-07-05T09:30:00Z",
        "2018-07-05|2018-07-05T00:00:00Z",
        "Thu, 5 Jul 2018 09:30:00 +0300|2018-07-05T06:30:00Z",
        "5 تموز 2018|2018-07-05T00:00:00Z",
        "5 يوليو 2018|2018-07-05T00:00:00Z",
        "5 جويلية 2018|2018-07-05T00:00:00Z",
        "5 يوليوز 2018|2018-07-05T00:00:00Z",
        "٥ تموز ٢٠١٨|2018-07-05T00:00:00Z",
        "1 تشرين الثاني/ نوفمبر 2017|2017-11-01T00:00:00Z",
        "الأربعاء، 28 آب/اغسطس 2013، آخر تحديث 14:00 (GMT+0400)|2013-08-28T10:00:00Z",
        "نشر في 3 كانون الثاني 2018 الساعة 7:15 م|2018-01-03T19:15:00Z",
        "31 دجنبر 2019 - 12:05 ص|2019-12-31T00:05:00Z",
        "05/07/2018|2018-07-05T00:00:00Z",
        "2017/10/29 - 10:35|2017-10-29T10:35:00Z",
        "July 5, 2018|2018-07-05T00:00:00Z"
      })
  void readsTheDateOfPublication(String printed, Instant expected) {
    assertThat(DateLine.parse(printed)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "منذ ساعتين", "31 شباط 2018", "5 أيام 2018", "12:30", "1439/10/21 هـ"})
  void readsNoDateWhereThereIsNone(String printed) {
    assertThat(DateLine.parse(printed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2018-07-05T09:30:00+0300,true", "2018-07-05,false", "5 تموز 2018,false"})
  void onlyAStatedOffsetIsExact(String stated, boolean exact) {
    assertThat(DateLine.isExact(stated)).isEqualTo(exact);
  }
}
