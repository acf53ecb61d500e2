package org.fihris.nlp.model;

import java.util.Optional;
import java.util.Set;

/** How the precision is chosen. */
public enum PrecisionChoice {
  /** bf16 where the model and the processor have it, else fp32. */
  AUTO(Optional.empty()),
  /** Always bf16; slow where the processor has to emulate it. */
  BF16(Optional.of(Precision.BF16)),
  /** Always fp32. */
  FP32(Optional.of(Precision.FP32));

  private final Optional<Precision> stated;

  PrecisionChoice(Optional<Precision> stated) {
    this.stated = stated;
  }

  /**
   * The precision to compute in.
   *
   * @param model what the model offers
   * @param processor what the processor is
   * @throws IllegalArgumentException if the stated precision is not offered
   */
  public Precision choose(Set<Precision> model, Processor processor) {
    Precision chosen =
        stated.orElse(
            processor.hasBf16() && model.contains(Precision.BF16)
                ? Precision.BF16
                : Precision.FP32);
    if (!model.contains(chosen)) {
      throw new IllegalArgumentException(
          "fihris.model.precision asks for " + chosen + ", the model offers " + model);
    }
    return chosen;
  }
}
