package org.fihris.ingest.extract;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides how a page's bytes are to be read.
 *
 * <p>Order, after the WHATWG HTML standard's encoding sniffing: byte order mark, the {@code
 * Content-Type} header, the {@code meta} declaration in the first {@value #META_WINDOW_BYTES}
 * bytes, then the bytes themselves. A declaration that the bytes contradict is passed over: UTF-8
 * that does not decode, a single-byte charset on bytes that are well-formed multi-byte UTF-8 (which
 * Arabic text in windows-1256 practically never is), and Latin-1 on bytes that are mostly not
 * ASCII. Undeclared bytes that are not UTF-8 are read as windows-1256, the usual legacy charset of
 * Arabic pages.
 */
final class CharsetDetector {
  private static final int META_WINDOW_BYTES = 4096;
  private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Pattern HEADER_CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern META_CHARSET =
      Pattern.compile(
          "<meta[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern XML_ENCODING =
      Pattern.compile("^\\s*<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([\\w.:-]+)");

  private CharsetDetector() {}

  /**
   * Decodes a page.
   *
   * @param contentType the {@code Content-Type} header, or null where there is none
   * @return the text without a byte order mark; malformed sequences become U+FFFD
   */
  static String decode(byte[] bytes, @Nullable String contentType) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    return new String(bytes, charset(bytes, contentType));
  }

  private static Charset charset(byte[] bytes, @Nullable String contentType) {
    boolean multiByteUtf8 = isMultiByteUtf8(bytes);
    // servers add Latin-1 to every page unless told otherwise: the page itself knows better
    Optional<Charset> declared =
        declaredInHeader(contentType)
            .filter(charset -> !charset.equals(WINDOWS_1252))
            .or(() -> declaredInMeta(bytes))
            .filter(charset -> !charset.equals(WINDOWS_1252) || isMostlyAscii(bytes));
    if (multiByteUtf8) {
      return declared.filter(CharsetDetector::isMultiByte).orElse(StandardCharsets.UTF_8);
    }
    return declared
        .filter(charset -> !charset.equals(StandardCharsets.UTF_8) || isUtf8(bytes))
        .orElseGet(() -> isUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS_1256);
  }

  private static Optional<Charset> declaredInHeader(@Nullable String contentType) {
    return contentType == null
        ? Optional.empty()
        : firstGroup(HEADER_CHARSET, contentType).flatMap(CharsetDetector::named);
  }

  private static Optional<Charset> declaredInMeta(byte[] bytes) {
    int length = Math.min(bytes.length, META_WINDOW_BYTES);
    String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    return firstGroup(META_CHARSET, head)
        .or(() -> firstGroup(XML_ENCODING, head))
        .flatMap(CharsetDetector::named)
        // a meta declaration that could be read as ASCII is never UTF-16, says the standard
        .map(charset -> charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset);
  }

  private static Optional<String> firstGroup(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Optional<Charset> named(String label) {
    String name = label.toLowerCase(Locale.ROOT);
    // the WHATWG encoding standard reads these labels as windows-1252
    if (name.equals("iso-8859-1") || name.equals("latin1") || name.equals("us-ascii")) {
      return Optional.of(WINDOWS_1252);
    }
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /** Latin text has more ASCII letters than others; markup is left out of the count. */
  private static boolean isMostlyAscii(byte[] bytes) {
    int ascii = 0;
    int other = 0;
    boolean markup = false;
    for (byte b : bytes) {
      markup = b == '<' || (markup && b != '>');
      if (!markup) {
        other += b < 0 ? 1 : 0;
        ascii += Character.isLetter(b) ? 1 : 0;
      }
    }
    return ascii >= other;
  }

  private static boolean isMultiByte(Charset charset) {
    return charset.canEncode() && charset.newEncoder().maxBytesPerChar() > 1;
  }

  private static boolean isMultiByteUtf8(byte[] bytes) {
    boolean ascii = true;
    for (byte b : bytes) {
      if (b < 0) {
        ascii = false;
        break;
      }
    }
    return !ascii && isUtf8(bytes);
  }

  private static boolean isUtf8(byte[] bytes) {
    CharBuffer out = CharBuffer.allocate(bytes.length);
    return !StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), out, true).isError();
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
