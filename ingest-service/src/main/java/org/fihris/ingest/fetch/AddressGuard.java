package org.fihris.ingest.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.function.Predicate;
import org.fihris.ingest.fetch.FetchResult.Failed;
import org.fihris.ingest.fetch.FetchResult.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Keeps fetches out of our own network (server-side request forgery).
 *
 * <p>The check is made on the resolved address, and the caller connects to that very address, so a
 * name that resolves to another address a moment later changes nothing. Refused ranges: IANA's
 * special-purpose address registries (RFC 6890) as far as they are not globally reachable.
 */
final class AddressGuard {
  private final Predicate<InetAddress> refused;

  /**
   * @param refused which addresses must not be reached
   */
  AddressGuard(Predicate<InetAddress> refused) {
    this.refused = refused;
  }

  /** The guard that the configuration asks for. */
  static AddressGuard of(FetchConfig config) {
    return new AddressGuard(
        config.allowPrivateNetworks() ? address -> false : AddressGuard::isPrivate);
  }

  /** Whether a host may be reached, and where. */
  sealed interface Verdict {
    /** Connect here and nowhere else. */
    record Allowed(InetAddress address) implements Verdict {}

    /** Do not connect. */
    record Denied(Failed failure) implements Verdict {}
  }

  /** Resolves and checks an address' host; blocks while the name is resolved. */
  Verdict check(URI uri) {
    @Nullable String scheme = uri.getScheme();
    @Nullable String host = uri.getHost();
    if (scheme == null || host == null || !scheme.toLowerCase(Locale.ROOT).matches("https?")) {
      return denied(
          Kind.REFUSED, "fetch.address", uri + " is no http or https address with a host");
    }
    if (uri.getRawUserInfo() != null) {
      return denied(Kind.REFUSED, "fetch.address", "addresses with a user or password are refused");
    }
    try {
      InetAddress[] addresses = InetAddress.getAllByName(host);
      for (InetAddress address : addresses) {
        if (refused.test(address)) {
          return denied(
              Kind.REFUSED,
              "fetch.private-network",
              uri + " leads to " + address.getHostAddress() + ", which is not on the internet");
        }
      }
      return new Verdict.Allowed(addresses[0]);
    } catch (UnknownHostException e) {
      return denied(Kind.TEMPORARY, "fetch.unknown-host", "the name " + host + " does not resolve");
    }
  }

  private static Verdict denied(Kind kind, String rule, String detail) {
    return new Verdict.Denied(new Failed(kind, rule, detail, null));
  }

  static boolean isPrivate(InetAddress address) {
    if (address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return true;
    }
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return isPrivateIpv4(bytes[0] & 0xFF, bytes[1] & 0xFF, bytes[2] & 0xFF);
    }
    return address instanceof Inet6Address && isPrivateIpv6(bytes);
  }

  private static boolean isPrivateIpv4(int first, int second, int third) {
    return first == 0 // this network
        || first >= 240 // reserved and broadcast
        || (first == 100 && second >= 64 && second < 128) // shared, carrier-grade NAT
        || (first == 192 && second == 0 && (third == 0 || third == 2)) // protocols, documentation
        || (first == 198 && (second == 18 || second == 19)) // benchmarks
        || (first == 198 && second == 51 && third == 100) // documentation
        || (first == 203 && second == 0 && third == 113); // documentation
  }

  private static boolean isPrivateIpv6(byte[] bytes) {
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    if ((first & 0xFE) == 0xFC) { // unique local
      return true;
    }
    if (first == 0x20 && second == 0x01 && (bytes[2] & 0xFF) == 0x0D && (bytes[3] & 0xFF) == 0xB8) {
      return true; // documentation
    }
    // addresses that carry an IPv4 address lead where that one leads: NAT64, 6to4, compatible
    if (first == 0 && second == 0x64 && (bytes[2] & 0xFF) == 0xFF && (bytes[3] & 0xFF) == 0x9B) {
      return carriesPrivateIpv4(bytes, 12);
    }
    if (first == 0x20 && second == 0x02) {
      return carriesPrivateIpv4(bytes, 2);
    }
    boolean zeros = true;
    for (int i = 0; i < 12; i++) {
      zeros &= bytes[i] == 0;
    }
    return zeros;
  }

  private static boolean carriesPrivateIpv4(byte[] bytes, int at) {
    try {
      byte[] inner = {bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]};
      return isPrivate(InetAddress.getByAddress(inner));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an IPv4 address", e);
    }
  }
}
