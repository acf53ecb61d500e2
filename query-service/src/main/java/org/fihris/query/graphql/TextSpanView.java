package org.fihris.query.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A paragraph or a sentence. */
@Type("TextSpan")
@Description(
    "A part of an article's text. Spans are half-open, in UTF-16 code units of Article.text.")
public record TextSpanView(@NonNull String text, int beginUtf16, int endUtf16) {
  static TextSpanView of(String text, int beginUtf16, int endUtf16) {
    return new TextSpanView(text.substring(beginUtf16, endUtf16), beginUtf16, endUtf16);
  }
}
