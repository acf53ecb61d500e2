package org.fihris.nlp.ner;

import java.util.ArrayList;
import java.util.List;
import org.fihris.arabic.Span;
import org.fihris.names.NameInText;
import org.fihris.nlp.model.BioTag;

/** Names as tags of tokens that someone else cut. */
public final class TokenTags {
  private TokenTags() {}

  /**
   * One tag for each token, in order. A token that a name stands in, even in part, is tagged with
   * the name's type; where two names stand in one token, the first.
   *
   * @param tokens the tokens of a sentence
   * @param names in order, in the tokens joined by single spaces
   */
  public static List<String> of(List<String> tokens, List<NameInText> names) {
    List<String> tags = new ArrayList<>();
    int name = 0;
    boolean begun = false;
    int begin = 0;
    for (String token : tokens) {
      int end = begin + token.length();
      while (name < names.size() && names.get(name).span().endUtf16() <= begin) {
        name++;
        begun = false;
      }
      if (name < names.size() && stands(names.get(name).span(), begin, end)) {
        NameInText in = names.get(name);
        tags.add((begun ? new BioTag.Inside(in.type()) : new BioTag.Begin(in.type())).toString());
        begun = true;
      } else {
        tags.add(new BioTag.Outside().toString());
      }
      begin = end + 1;
    }
    return tags;
  }

  private static boolean stands(Span name, int beginUtf16, int endUtf16) {
    return name.beginUtf16() < endUtf16 && beginUtf16 < name.endUtf16();
  }
}
