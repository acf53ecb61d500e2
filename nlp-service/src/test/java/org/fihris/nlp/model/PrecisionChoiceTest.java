package org.fihris.nlp.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PrecisionChoiceTest {
  private static final Set<Precision> BOTH = Set.of(Precision.BF16, Precision.FP32);
  private static final Processor OLD = Processor.parse("processor : 0\nflags\t\t: sse avx512f\n");
  private static final Processor NEW =
      Processor.parse("processor : 0\nflags\t\t: sse avx512f avx512_bf16\n");

  @Test
  void autoTakesBf16WhereTheProcessorHasIt() {
    assertThat(PrecisionChoice.AUTO.choose(BOTH, NEW)).isEqualTo(Precision.BF16);
  }

  @Test
  void autoTakesFp32WhereTheProcessorLacksBf16() {
    assertThat(PrecisionChoice.AUTO.choose(BOTH, OLD)).isEqualTo(Precision.FP32);
  }

  @Test
  void autoTakesFp32WhereTheModelLacksBf16() {
    assertThat(PrecisionChoice.AUTO.choose(Set.of(Precision.FP32), NEW)).isEqualTo(Precision.FP32);
  }

  @Test
  void whatIsStatedIsTaken() {
    assertThat(PrecisionChoice.BF16.choose(BOTH, OLD)).isEqualTo(Precision.BF16);
    assertThat(PrecisionChoice.FP32.choose(BOTH, NEW)).isEqualTo(Precision.FP32);
  }

  @Test
  void whatTheModelLacksIsRefusedWithTheSettingsName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PrecisionChoice.BF16.choose(Set.of(Precision.FP32), NEW))
        .withMessageContaining("fihris.model.precision");
  }

  @Test
  void aSystemThatTellsNoFlagsHasNone() {
    assertThat(Processor.parse("").hasBf16()).isFalse();
  }
}
