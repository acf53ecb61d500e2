package org.fihris.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Redis with an append-only file, so that what it was told survives a restart. */
final class Redis extends ChildProcess {

  private static final Duration START_TIMEOUT = Duration.ofSeconds(30);
  private static final int ANSWER_TIMEOUT_MS = 2_000;
  private static final byte[] PING = "PING\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final String PONG = "+PONG";

  private final Path dataDir;

  Redis(Path stackDir, int port) {
    super("redis", port, stackDir.resolve("logs/redis.log"), START_TIMEOUT);
    this.dataDir = stackDir.resolve("redis");
  }

  @Override
  List<String> prepare() throws IOException {
    Files.createDirectories(dataDir);
    return List.of(
        Binaries.redis().toString(),
        "--port",
        Integer.toString(port()),
        "--bind",
        "127.0.0.1",
        "--dir",
        dataDir.toString(),
        "--appendonly",
        "yes",
        "--save",
        "");
  }

  @Override
  boolean answers() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout(ANSWER_TIMEOUT_MS);
      socket.getOutputStream().write(PING);
      byte[] answer = socket.getInputStream().readNBytes(PONG.length());
      return new String(answer, StandardCharsets.US_ASCII).equals(PONG);
    } catch (IOException e) {
      return false;
    }
  }
}
