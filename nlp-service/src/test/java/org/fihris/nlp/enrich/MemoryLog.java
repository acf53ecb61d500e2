package org.fihris.nlp.enrich;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The memory of this process over time. What is beside the heap is what the system holds resident
 * less the committed heap: exact only where the whole heap was touched at the start ({@code -Xms}
 * equal to {@code -Xmx}, {@code -XX:+AlwaysPreTouch}).
 */
final class MemoryLog {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final double KIB_PER_MIB = 1024;
  private static final double BYTES_PER_MIB = 1024 * 1024;
  private static final double MINUTES_PER_HOUR = 60;

  private final List<Sample> samples = new ArrayList<>();

  /**
   * One look at the process.
   *
   * @param minutes since the start
   * @param residentMib what the system holds of it in memory
   * @param heapUsedMib Java objects, dead ones not yet collected included
   * @param heapCommittedMib what Java took from the system for objects
   */
  record Sample(double minutes, double residentMib, double heapUsedMib, double heapCommittedMib) {
    double besideHeapMib() {
      return residentMib - heapCommittedMib;
    }

    @Override
    public String toString() {
      return "%6.1f min: RSS %.1f MiB, heap %.1f used of %.1f committed, beside the heap %.1f"
          .formatted(minutes, residentMib, heapUsedMib, heapCommittedMib, besideHeapMib());
    }
  }

  /** Looks, and keeps what it sees. */
  Sample look(double minutes) throws IOException {
    MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    Sample sample =
        new Sample(
            minutes,
            statusMib("VmRSS"),
            heap.getUsed() / BYTES_PER_MIB,
            heap.getCommitted() / BYTES_PER_MIB);
    samples.add(sample);
    return sample;
  }

  /** How fast the process grew over the second half of the time: the lines of least squares. */
  String growth() {
    double half = samples.get(samples.size() - 1).minutes() / 2;
    List<Sample> later = samples.stream().filter(sample -> sample.minutes() >= half).toList();
    return "growth after %.1f min: RSS %+.2f MiB/h, beside the heap %+.2f MiB/h, %d samples"
        .formatted(
            half,
            slope(later, Sample::residentMib) * MINUTES_PER_HOUR,
            slope(later, Sample::besideHeapMib) * MINUTES_PER_HOUR,
            later.size());
  }

  /** MiB a minute; NaN of fewer than two samples. */
  static double slope(List<Sample> samples, ToDoubleFunction<Sample> value) {
    double meanMinutes = samples.stream().mapToDouble(Sample::minutes).average().orElse(Double.NaN);
    double meanValue = samples.stream().mapToDouble(value).average().orElse(Double.NaN);
    double together = 0;
    double spread = 0;
    for (Sample sample : samples) {
      double away = sample.minutes() - meanMinutes;
      together += away * (value.applyAsDouble(sample) - meanValue);
      spread += away * away;
    }
    return together / spread;
  }

  /** The most that was ever resident, in MiB. */
  static double peakMib() throws IOException {
    return statusMib("VmHWM");
  }

  private static double statusMib(String field) throws IOException {
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith(field + ":"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KIB_PER_MIB)
        .findFirst()
        .orElseThrow();
  }
}
