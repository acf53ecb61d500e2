package org.fihris.nlp.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.fihris.nlp.enrich.MemoryLog.Sample;
import org.junit.jupiter.api.Test;

class MemoryLogTest {
  @Test
  void theSlopeIsThatOfTheLineThroughTheSamples() {
    List<Sample> samples =
        IntStream.range(0, 10)
            .mapToObj(at -> new Sample(at / 2.0, 500 + at + (at % 2), 10, 100))
            .toList();

    assertThat(MemoryLog.slope(samples, Sample::residentMib)).isCloseTo(2, within(0.1));
    assertThat(MemoryLog.slope(samples, Sample::heapUsedMib)).isZero();
  }

  @Test
  void thisProcessIsSeen() throws IOException {
    Sample sample = new MemoryLog().look(0);

    assertThat(sample.residentMib()).isGreaterThan(sample.heapUsedMib());
    assertThat(MemoryLog.peakMib()).isGreaterThanOrEqualTo(sample.residentMib());
  }
}
