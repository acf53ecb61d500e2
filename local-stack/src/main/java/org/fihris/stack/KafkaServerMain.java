package org.fihris.stack;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/**
 * Runs a Kafka broker in this process until it is told to end. The one argument is the broker's
 * settings file; a log folder that is empty is formatted first.
 */
public final class KafkaServerMain {

  private KafkaServerMain() {}

  public static void main(String[] args) throws IOException {
    logToConsole();
    Path settingsFile = Path.of(args[0]);
    Properties settings = new Properties();
    try (Reader reader = Files.newBufferedReader(settingsFile, StandardCharsets.UTF_8)) {
      settings.load(reader);
    }
    if (!Files.exists(Path.of(settings.getProperty("log.dirs"), "meta.properties"))) {
      String clusterId = Uuid.randomUuid().toString();
      StorageTool.execute(
          new String[] {"format", "-t", clusterId, "-c", settingsFile.toString()}, System.out);
    }
    Kafka.main(new String[] {settingsFile.toString()});
  }

  private static void logToConsole() {
    System.setProperty(
        "java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n");
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    Handler console = new ConsoleHandler();
    console.setFormatter(new SimpleFormatter());
    console.setLevel(Level.INFO);
    root.addHandler(console);
    root.setLevel(Level.WARNING);
    Logger.getLogger("kafka.server.KafkaRaftServer").setLevel(Level.INFO);
  }
}
