package org.fihris.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.fihris.ingest.fetch.AddressGuard.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pure: no Quarkus, and literal addresses only, so nothing is looked up. */
class AddressGuardTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://127.1.2.3:8080/",
        "http://10.0.0.1/",
        "http://172.16.0.1/",
        "http://192.168.1.1/",
        "http://169.254.169.254/latest/meta-data",
        "http://0.0.0.0/",
        "http://100.64.0.1/",
        "http://198.18.0.1/",
        "http://224.0.0.1/",
        "http://255.255.255.255/",
        "http://[::1]/",
        "http://[::]/",
        "http://[fe80::1]/",
        "http://[fd00::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://localhost/"
      })
  void refusesOurOwnNetwork(String uri) {
    assertThat(rule(false, uri)).isEqualTo("fetch.private-network");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://93.184.216.34/", "http://172.32.0.1/", "http://[2606:2800:220:1::]/"})
  void allowsTheInternet(String uri) {
    assertThat(rule(false, uri)).isEqualTo("allowed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1/", "http://[::1]/"})
  void allowsOurOwnNetworkWhereTheOperatorSaysSo(String uri) {
    assertThat(rule(true, uri)).isEqualTo("allowed");
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://93.184.216.34/,fetch.address",
    "file:///etc/passwd,fetch.address",
    "http://user:pw@93.184.216.34/,fetch.address"
  })
  void refusesWhatIsNoWebAddress(String uri, String rule) {
    assertThat(rule(true, uri)).isEqualTo(rule);
  }

  private static String rule(boolean allowPrivate, String uri) {
    Verdict verdict =
        new AddressGuard(allowPrivate ? address -> false : AddressGuard::isPrivate)
            .check(URI.create(uri));
    return verdict instanceof Verdict.Denied denied ? denied.failure().rule() : "allowed";
  }
}
