package org.fihris.arabic;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Random texts of the kinds that break text code, and Arabic ones. */
final class Texts extends DomainContextBase {

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(8, arabicWords()),
            net.jqwik.api.Tuple.of(4, separators()),
            net.jqwik.api.Tuple.of(2, oddities()),
            net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMaxLength(5)));
    return pieces.list().ofMaxSize(30).map(list -> String.join("", list));
  }

  private static Arbitrary<String> arabicWords() {
    Arbitrary<String> words =
        Arbitraries.of(
            "الرقة",
            "وموسكو",
            "أ",
            "د",
            "ب",
            "كيه",
            "إتش",
            "2017",
            "٢٥",
            "U",
            "S",
            "قسد",
            "هـ",
            "مُحَمَّد",
            "لـ",
            "ﷲ",
            "ﻻ",
            "صلى");
    return Arbitraries.oneOf(
        words, Arbitraries.strings().withCharRange('\u0600', '\u06FF').ofMaxLength(6));
  }

  private static Arbitrary<String> separators() {
    return Arbitraries.of(
        " ", " ", ".", ". ", "!", "؟", "…", "...", "\"", "«", "»", "(", ")", "،", "؛", ":", "\n",
        "\r\n", "\t", "\u00A0", "\u2028", "-");
  }

  private static Arbitrary<String> oddities() {
    return Arbitraries.of(
        "\u200F",
        "\u200E",
        "\u202B",
        "\u202C",
        "\u2067",
        "\u2069",
        "\u200C",
        "\u200D",
        "\uFEFF",
        "\u00AD",
        "\uD83D\uDE00",
        "\uD83D",
        "\uDE00",
        "\uD835\uDC00",
        "\u064B",
        "\u0651\u064E",
        "\u0670",
        "\u06DD",
        "\uFDFA",
        "\uFE70",
        "\u0130",
        "e\u0301",
        "\uFE0F",
        "\u0000",
        "\u0085");
  }
}
