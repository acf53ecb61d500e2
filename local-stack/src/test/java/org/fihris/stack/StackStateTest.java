package org.fihris.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fihris.stack.StackState.Part;
import org.fihris.stack.StackState.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackStateTest {

  private static final long LONG_AGO_MILLIS = 1_000;

  @TempDir private Path dataDir;

  @Test
  void whatIsWrittenIsRead() {
    StackState state =
        state(new Part("kafka", 19092, 12L, LONG_AGO_MILLIS, true), part("redis", null, null));

    state.write(dataDir);

    assertThat(StackState.read(dataDir)).contains(state);
  }

  @Test
  void aStateWhoseSupervisorIsGoneIsNotRunning() {
    state().write(dataDir);

    assertThat(StackState.running(dataDir)).isEmpty();
  }

  @Test
  void aPartKnowsItsProcessByIdAndStart() {
    ProcessHandle self = ProcessHandle.current();
    long start = self.info().startInstant().orElseThrow().toEpochMilli();

    assertThat(part("us", self.pid(), start).process()).contains(self);
    assertThat(part("another", self.pid(), LONG_AGO_MILLIS).process()).isEmpty();
    assertThat(part("waiting", null, null).process()).isEmpty();
  }

  @Test
  void orphansAreEndedAndTheStateIsRemoved() throws Exception {
    Process orphan = new ProcessBuilder("sleep", "600").start();
    long start = orphan.info().startInstant().orElseThrow().toEpochMilli();
    state(part("redis", orphan.pid(), start)).write(dataDir);

    assertThat(Supervisor.endOrphans(dataDir)).isTrue();

    assertThat(orphan.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(StackState.read(dataDir)).isEmpty();
  }

  @Test
  void withoutAStateThereAreNoOrphans() throws IOException {
    assertThat(Supervisor.endOrphans(dataDir)).isFalse();
  }

  private static Part part(String name, Long pid, Long startedAtMillis) {
    return new Part(name, 1, pid, startedAtMillis, true);
  }

  private static StackState state(Part... parts) {
    return new StackState(1, Phase.READY, null, List.of(parts), "b:1", "f", List.of("a"));
  }
}
