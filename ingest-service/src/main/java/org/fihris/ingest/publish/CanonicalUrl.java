package org.fihris.ingest.publish;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes addresses that lead to the same page alike: scheme and host in lower case, no default
 * port, no fragment, no parameters that only track the reader, and a stroke for an empty path.
 */
public final class CanonicalUrl {
  /** Campaign and click parameters of Google, Facebook, Twitter/X, Microsoft, Instagram. */
  private static final Pattern TRACKING =
      Pattern.compile("(utm_[^=]*|fbclid|gclid|dclid|msclkid|twclid|igshid|mc_cid|mc_eid)(=.*)?");

  private CanonicalUrl() {}

  /**
   * Reads and rewrites an address.
   *
   * @return empty if it is no absolute http or https address with a host
   */
  public static Optional<URI> of(String address) {
    try {
      URI uri = new URI(ascii(address.strip()));
      @Nullable String scheme = uri.getScheme();
      @Nullable String host = uri.getHost();
      if (scheme == null || host == null || !scheme.toLowerCase(Locale.ROOT).matches("https?")) {
        return Optional.empty();
      }
      return Optional.of(canonical(uri, scheme.toLowerCase(Locale.ROOT), host));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static URI canonical(URI uri, String scheme, String host) throws URISyntaxException {
    boolean defaultPort = uri.getPort() == (scheme.equals("https") ? 443 : 80);
    String port = uri.getPort() < 0 || defaultPort ? "" : ":" + uri.getPort();
    @Nullable String rawPath = uri.getRawPath();
    String path = rawPath == null || rawPath.isEmpty() ? "/" : rawPath;
    return new URI(
        scheme + "://" + host.toLowerCase(Locale.ROOT) + port + path + query(uri.getRawQuery()));
  }

  private static String query(@Nullable String query) {
    if (query == null) {
      return "";
    }
    String kept =
        Arrays.stream(query.split("&", -1))
            .filter(parameter -> !parameter.isEmpty() && !TRACKING.matcher(parameter).matches())
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }

  /** Arabic letters and blanks in addresses, which feeds print raw, are percent-encoded. */
  private static String ascii(String address) throws URISyntaxException {
    String blanks = address.replace(" ", "%20").replace("|", "%7C");
    return new URI(blanks).toASCIIString();
  }
}
