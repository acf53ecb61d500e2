package org.fihris.nlp.model.djl;

/** What DJL is told before it is first used. */
final class Engines {
  static final String PYTORCH = "PyTorch";

  private Engines() {}

  /** Nothing is downloaded, and nobody is told that the library is in use. */
  static void offline() {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
  }

  /** Each batch is computed by one thread: several batches at once use the other cores. */
  static void oneThreadPerBatch() {
    System.setProperty("ai.djl.pytorch.num_threads", "1");
    System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
  }
}
