package org.fihris.names.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.fihris.arabic.Span;
import org.fihris.contracts.EntityType;
import org.fihris.names.NameInText;

/**
 * A short or ambiguous name in a text.
 *
 * @param text a sentence or two
 * @param surface the name; stands in the text outside of any of the others
 * @param type what kind of thing it names
 * @param others the other names in the text
 * @param expected what the name stands for
 * @param reason what in the text, or in the world, tells
 */
record ShortName(
    String text,
    String surface,
    EntityType type,
    List<OtherName> others,
    Expected expected,
    String reason) {
  static final List<String> COLUMNS =
      List.of("text", "surface", "type", "names", "expected", "reason");

  private static final String PROCLITICS = "وفبلك";

  /** Another name in the text. */
  record OtherName(String surface, EntityType type) {
    private static OtherName of(String field) {
      int slash = field.lastIndexOf('/');
      if (slash < 1) {
        throw new IllegalArgumentException("'" + field + "' has no type; write name/TYPE");
      }
      return new OtherName(
          field.substring(0, slash), EntityType.valueOf(field.substring(slash + 1)));
    }
  }

  /**
   * @throws IllegalArgumentException if a component is blank or a name does not stand in the text
   */
  ShortName {
    Fields.notBlank("text", text);
    Fields.notBlank("surface", surface);
    Fields.notBlank("reason", reason);
    others = List.copyOf(others);
    List<String> standing =
        find(text, surface, type, others).stream().map(NameInText::surface).toList();
    Stream.concat(Stream.of(surface), others.stream().map(OtherName::surface))
        .filter(name -> !standing.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new IllegalArgumentException(
                  "'" + name + "' does not stand in '" + text + "' outside of longer names");
            });
  }

  static ShortName ofFields(List<String> fields) {
    String names = fields.get(3);
    return new ShortName(
        fields.get(0),
        fields.get(1),
        EntityType.valueOf(fields.get(2)),
        names.isEmpty() ? List.of() : Stream.of(names.split("\\|", -1)).map(OtherName::of).toList(),
        Expected.of(fields.get(4)),
        fields.get(5));
  }

  /** All names in the text as a recogniser without fault gives them, in text order. */
  List<NameInText> names() {
    return find(text, surface, type, others);
  }

  /** Longer names first: a name inside a longer one is no name of its own. */
  private static List<NameInText> find(
      String text, String surface, EntityType type, List<OtherName> others) {
    List<OtherName> longestFirst = new ArrayList<>(others);
    longestFirst.add(new OtherName(surface, type));
    longestFirst.sort(Comparator.comparingInt((OtherName name) -> -name.surface().length()));
    List<NameInText> found = new ArrayList<>();
    for (OtherName name : longestFirst) {
      int begin = text.indexOf(name.surface());
      while (begin >= 0) {
        Span span = new Span(begin, begin + name.surface().length());
        if (isName(text, span) && found.stream().noneMatch(f -> f.span().overlaps(span))) {
          found.add(new NameInText(span, name.surface(), name.type(), 1));
        }
        begin = text.indexOf(name.surface(), begin + 1);
      }
    }
    found.sort(Comparator.comparingInt((NameInText name) -> name.span().beginUtf16()));
    return List.copyOf(found);
  }

  /** Whether the span ends a word, and begins one or follows proclitics that begin it. */
  private static boolean isName(String text, Span span) {
    int begin = span.beginUtf16();
    while (begin > 0 && PROCLITICS.indexOf(text.charAt(begin - 1)) >= 0) {
      begin--;
    }
    return isEdge(text, begin - 1) && isEdge(text, span.endUtf16());
  }

  private static boolean isEdge(String text, int index) {
    return index < 0 || index >= text.length() || !Character.isLetterOrDigit(text.charAt(index));
  }
}
