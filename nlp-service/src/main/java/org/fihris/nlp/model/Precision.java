package org.fihris.nlp.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The arithmetic of the model. */
public enum Precision {
  /** 8 bits of significand; two to three times as fast where the processor has it. */
  @JsonProperty("bf16")
  BF16,
  /** 24 bits of significand; on every processor. */
  @JsonProperty("fp32")
  FP32
}
