package org.fihris.ingest.fetch;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Spaces out the requests of this replica to each host. */
final class HostPace {
  private static final int MAX_HOSTS = 10_000;

  private final Map<String, Long> nextStartNanos =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > MAX_HOSTS;
        }
      };

  /**
   * Books the next start for a host.
   *
   * @param nowNanos the clock, {@link System#nanoTime()}
   * @param interval the shortest time between two starts
   * @return how long to wait; zero if the request may start now
   */
  synchronized Duration book(String host, long nowNanos, Duration interval) {
    long next = nextStartNanos.getOrDefault(host, nowNanos);
    long start = next - nowNanos > 0 ? next : nowNanos;
    nextStartNanos.put(host, start + interval.toNanos());
    return Duration.ofNanos(start - nowNanos);
  }
}
