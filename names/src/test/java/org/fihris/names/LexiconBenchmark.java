package org.fihris.names;

import java.lang.management.ManagementFactory;

/**
 * Prints how long the shipped lexicon takes to load in a process that did nothing before, and how
 * much memory it keeps. On a busy machine the processor's time tells more than the clock's. No
 * test: nothing is asserted of times.
 *
 * <p>Usage: {@code mvn -pl names test-compile exec:java@lexicon-benchmark}
 */
public final class LexiconBenchmark {
  private LexiconBenchmark() {}

  public static void main(String[] arguments) {
    long begin = System.nanoTime();
    long beginCpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Lexicon lexicon = Lexicon.shipped();
    double cpu = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - beginCpu) / 1e6;
    double milliseconds = (System.nanoTime() - begin) / 1e6;
    System.gc();
    long with = heapBytes();
    int entities = lexicon.size();
    lexicon = null;
    System.gc();
    System.out.printf(
        "%d entities loaded in %.0f ms (%.0f ms of a processor), %.1f MiB kept%n",
        entities, milliseconds, cpu, (with - heapBytes()) / 1024.0 / 1024.0);
  }

  private static long heapBytes() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
