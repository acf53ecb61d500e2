package org.fihris.nlp.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the processor can do.
 *
 * @param flags its features, as Linux names them
 */
public record Processor(Set<String> flags) {
  private static final Path CPUINFO = Path.of("/proc/cpuinfo");
  private static final String FLAGS_KEY = "flags";
  // Instructions that multiply bf16 numbers: AVX-512 and AMX.
  private static final Set<String> BF16_FLAGS = Set.of("avx512_bf16", "amx_bf16");

  public Processor {
    flags = Set.copyOf(flags);
  }

  /** This machine's; without any feature where the system does not tell. */
  public static Processor current() {
    try {
      return parse(Files.readString(CPUINFO));
    } catch (IOException e) {
      return new Processor(Set.of());
    }
  }

  /** Reads the text of {@code /proc/cpuinfo}; the first processor stands for all. */
  static Processor parse(String cpuinfo) {
    return new Processor(
        cpuinfo
            .lines()
            .map(line -> line.split(":", 2))
            .filter(pair -> pair.length == 2 && pair[0].strip().equals(FLAGS_KEY))
            .findFirst()
            .map(pair -> Arrays.stream(pair[1].strip().split(" +")).collect(Collectors.toSet()))
            .orElse(Set.of()));
  }

  /** Whether it computes in bf16 by itself. */
  public boolean hasBf16() {
    return flags.stream().anyMatch(BF16_FLAGS::contains);
  }
}
