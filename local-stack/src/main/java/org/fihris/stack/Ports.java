package org.fihris.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The TCP ports of one stack, all on 127.0.0.1, each from 1 to 65535 and each only once. */
public record Ports(
    int postgres,
    int kafka,
    int kafkaController,
    int redis,
    int query,
    int ingest,
    int nlp,
    int newsroom) {

  /** Name of the file in the data folder that sets ports; see {@link #load}. */
  public static final String FILE = "ports.properties";

  /**
   * @throws IllegalArgumentException if a port is out of range or stands twice
   */
  public Ports {
    Map<Integer, String> users = new HashMap<>();
    byName(postgres, kafka, kafkaController, redis, query, ingest, nlp, newsroom)
        .forEach(
            (name, port) -> {
              if (port < 1 || port > 65535) {
                throw new IllegalArgumentException(
                    "Port " + name + "=" + port + " is not from 1 to 65535.");
              }
              String other = users.put(port, name);
              if (other != null) {
                throw new IllegalArgumentException(
                    "Port " + port + " is given twice: to " + other + " and to " + name + ".");
              }
            });
  }

  /** The ports that a stack has unless told otherwise. */
  public static Ports defaults() {
    return new Ports(15432, 19092, 19093, 16379, 18080, 18081, 18082, 18090);
  }

  /** Ports that are free now, for tests. */
  public static Ports free() {
    List<ServerSocket> held = new ArrayList<>();
    try {
      for (int i = 0; i < 8; i++) {
        held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      int[] p = held.stream().mapToInt(ServerSocket::getLocalPort).toArray();
      for (ServerSocket socket : held) {
        socket.close();
      }
      return new Ports(p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]);
    } catch (IOException e) {
      throw new UncheckedIOException("No free port on 127.0.0.1.", e);
    }
  }

  /**
   * The ports that {@value #FILE} in {@code dataDir} sets, {@code name=port} a line; the default
   * where it says nothing or is missing.
   *
   * @throws IllegalArgumentException if the file has an unknown name or something other than a port
   */
  public static Ports load(Path dataDir) {
    Path file = dataDir.resolve(FILE);
    Map<String, Integer> ports = new LinkedHashMap<>(defaults().byName());
    if (Files.exists(file)) {
      Properties set = new Properties();
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        set.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read " + file + ".", e);
      }
      set.forEach((key, value) -> put(ports, file, key.toString(), value.toString().strip()));
    }
    try {
      return of(ports);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  /** The ports by the names that {@value #FILE} uses, in start order. */
  public Map<String, Integer> byName() {
    return byName(postgres, kafka, kafkaController, redis, query, ingest, nlp, newsroom);
  }

  private static Map<String, Integer> byName(
      int postgres,
      int kafka,
      int kafkaController,
      int redis,
      int query,
      int ingest,
      int nlp,
      int newsroom) {
    Map<String, Integer> ports = new LinkedHashMap<>();
    ports.put("postgres", postgres);
    ports.put("kafka", kafka);
    ports.put("kafka-controller", kafkaController);
    ports.put("redis", redis);
    ports.put("query-service", query);
    ports.put("ingest-service", ingest);
    ports.put("nlp-service", nlp);
    ports.put("newsroom", newsroom);
    return ports;
  }

  /** The ports named as in {@link #byName()}; the default for a name that is missing. */
  static Ports of(Map<String, Integer> ports) {
    Map<String, Integer> all = new LinkedHashMap<>(defaults().byName());
    all.putAll(ports);
    int[] p = all.values().stream().mapToInt(Integer::intValue).toArray();
    return new Ports(p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]);
  }

  private static void put(Map<String, Integer> ports, Path file, String name, String value) {
    if (!ports.containsKey(name)) {
      throw new IllegalArgumentException(
          file + ": unknown name " + name + "; known are " + String.join(", ", ports.keySet()));
    }
    try {
      ports.put(name, Integer.parseInt(value));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          file + ": " + name + "=" + value + " is not a port number.", e);
    }
  }
}
