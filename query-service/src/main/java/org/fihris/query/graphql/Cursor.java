package org.fihris.query.graphql;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a list, opaque to clients: base64url of the list's name and the values that order it,
 * each with its length in front, so that any value may hold any character.
 *
 * @param list the list's name; a cursor of one list is refused by another
 * @param values what orders the list, at the item before the place
 */
record Cursor(String list, List<String> values) {
  private static final Pattern LENGTH = Pattern.compile("([0-9]{1,6}):");

  Cursor {
    values = List.copyOf(values);
  }

  static Cursor of(String list, Object... values) {
    List<String> texts = new ArrayList<>();
    for (Object value : values) {
      texts.add(value.toString());
    }
    return new Cursor(list, texts);
  }

  String encode() {
    StringBuilder parts = new StringBuilder();
    append(parts, list);
    values.forEach(value -> append(parts, value));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(parts.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void append(StringBuilder parts, String part) {
    parts.append(part.length()).append(':').append(part);
  }

  /**
   * Reads what {@link #encode} wrote.
   *
   * @param size how many values the list's cursors have
   * @throws CursorException if it is anything else
   */
  static Cursor decode(String cursor, String list, int size) {
    List<String> parts = new ArrayList<>();
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      String rest = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      while (!rest.isEmpty()) {
        Matcher length = LENGTH.matcher(rest);
        if (!length.lookingAt()) {
          throw new CursorException(cursor, list);
        }
        int end = length.end() + Integer.parseInt(length.group(1));
        parts.add(rest.substring(length.end(), end));
        rest = rest.substring(end);
      }
    } catch (CharacterCodingException
        | IllegalArgumentException
        | IndexOutOfBoundsException unreadable) {
      throw new CursorException(cursor, list);
    }
    if (parts.size() != size + 1 || !parts.get(0).equals(list)) {
      throw new CursorException(cursor, list);
    }
    return new Cursor(list, parts.subList(1, parts.size()));
  }
}
