package org.fihris.stack;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * PostgreSQL with the user {@value #USER} and the databases of the services. The password is made
 * once and lies in the data folder, readable by its owner only.
 *
 * <p>PostgreSQL refuses to run as root: then it runs in a user namespace of its own, in which it is
 * nobody.
 */
final class Postgres extends ChildProcess {

  static final String USER = "fihris";
  static final List<String> DATABASES = List.of("ingest", "query");

  private static final Duration START_TIMEOUT = Duration.ofMinutes(1);

  private final Path dataDir;
  private final Path passwordFile;

  Postgres(Path stackDir, int port) {
    super("postgres", port, stackDir.resolve("logs/postgres.log"), START_TIMEOUT);
    this.dataDir = stackDir.resolve("postgres");
    this.passwordFile = stackDir.resolve("postgres-password");
  }

  String password() {
    try {
      if (!Files.exists(passwordFile)) {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        Files.createDirectories(parent(passwordFile));
        Files.createFile(
            passwordFile,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, HexFormat.of().formatHex(random));
      }
      return Files.readString(passwordFile);
    } catch (IOException e) {
      throw new StartFailure("postgres: its password file " + passwordFile + " fails.", e);
    }
  }

  String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
  }

  @Override
  List<String> prepare() throws IOException, InterruptedException {
    Path bin = Binaries.postgres().resolve("bin");
    if (!Files.exists(dataDir.resolve("PG_VERSION"))) {
      initialise(bin);
    }
    return asNobody(
        bin.resolve("postgres").toString(),
        "-D",
        dataDir.toString(),
        "-p",
        Integer.toString(port()),
        "-c",
        "listen_addresses=127.0.0.1",
        "-c",
        "unix_socket_directories=",
        "-c",
        "shared_buffers=64MB",
        "-c",
        "timezone=UTC");
  }

  /** The fast shutdown: transactions are rolled back and clients sent away. */
  @Override
  String stopSignal() {
    return "INT";
  }

  @Override
  boolean answers() {
    try (Connection ignored = connect("postgres")) {
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  void started() {
    try (Connection connection = connect("postgres")) {
      for (String database : DATABASES) {
        if (!exists(connection, database)) {
          try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + database);
          }
        }
      }
    } catch (SQLException e) {
      throw new StartFailure("postgres: its databases cannot be made: " + e.getMessage(), e);
    }
  }

  Connection connect(String database) throws SQLException {
    Properties login = new Properties();
    login.setProperty("user", USER);
    login.setProperty("password", password());
    // not by DriverManager: it hides drivers from class loaders that it did not see first
    Connection connection = new Driver().connect(jdbcUrl(database), login);
    if (connection == null) {
      throw new SQLException("PostgreSQL's driver does not take " + jdbcUrl(database));
    }
    return connection;
  }

  private static boolean exists(Connection connection, String database) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
      query.setString(1, database);
      return query.executeQuery().next();
    }
  }

  private void initialise(Path bin) throws IOException, InterruptedException {
    password();
    Files.createDirectories(dataDir);
    // letters are classified as Unicode does, and words compare by code point on every machine
    Process initdb =
        new ProcessBuilder(
                asNobody(
                    bin.resolve("initdb").toString(),
                    "-D",
                    dataDir.toString(),
                    "-U",
                    USER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF-8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C.UTF-8",
                    "--no-instructions"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()))
            .start();
    int status = initdb.waitFor();
    if (status != 0) {
      throw new IOException("initdb ended with status " + status + "; see " + logFile());
    }
  }

  private static List<String> asNobody(String... command) {
    List<String> whole = new ArrayList<>();
    if (isRoot()) {
      if (!LinuxUtils.isUnshareAvailable()) {
        throw new StartFailure(
            "postgres refuses to run as root, and `unshare -U` does not work on this machine."
                + " Run as an ordinary user, or allow user namespaces.");
      }
      whole.addAll(List.of("unshare", "-U"));
    }
    whole.addAll(List.of(command));
    return whole;
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }
}
