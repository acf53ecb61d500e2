package org.fihris.ingest.source;

/** Reads a source's feed and ingests what is new in it. */
public interface SourcePoller {

  /** Polls a claimed source. Blocks, up to minutes: call it on a worker thread. */
  PollResult poll(Source source);
}
