package org.fihris.stack;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;
import redis.embedded.core.ExecutableProvider;
import redis.embedded.model.OsArchitecture;

/**
 * The servers' executables, unpacked from Maven artifacts into the user's cache folder. A folder is
 * named by the hash of what it was unpacked from, and appears whole or not at all, so processes may
 * unpack at the same time.
 */
final class Binaries {

  private static final Set<PosixFilePermission> EXECUTABLE =
      PosixFilePermissions.fromString("rwxr-xr-x");

  private Binaries() {}

  /** The folder with PostgreSQL's {@code bin}, {@code lib} and {@code share}. */
  static Path postgres() throws IOException {
    try (InputStream in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary("Linux", "x86_64")) {
      return unpacked("postgres", in.readAllBytes(), Binaries::untar);
    }
  }

  /** The {@code redis-server} executable. */
  static Path redis() throws IOException {
    Map<OsArchitecture, String> resources = ExecutableProvider.newProvidedVersionsMap();
    String resource = resources.get(OsArchitecture.UNIX_x86_64);
    try (InputStream in = ExecutableProvider.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("embedded-redis has no executable " + resource + ".");
      }
      return unpacked("redis", in.readAllBytes(), Binaries::writeRedis).resolve("redis-server");
    }
  }

  private interface Unpacker {
    void unpack(byte[] packed, Path into) throws IOException;
  }

  private static Path unpacked(String name, byte[] packed, Unpacker unpacker) throws IOException {
    Path cache = cache();
    Path target = cache.resolve(name + "-" + sha256(packed).substring(0, 16));
    if (Files.isDirectory(target)) {
      return target;
    }
    Files.createDirectories(cache);
    Path fresh = Files.createTempDirectory(cache, name + "-");
    try {
      Files.setPosixFilePermissions(fresh, EXECUTABLE);
      unpacker.unpack(packed, fresh);
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      // another process was faster: what it unpacked is the same
      delete(fresh);
    }
    return target;
  }

  private static Path cache() {
    String xdg = System.getenv("XDG_CACHE_HOME");
    Path base =
        xdg == null || xdg.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(xdg);
    return base.resolve("fihris");
  }

  private static void untar(byte[] txz, Path into) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZInputStream(new java.io.ByteArrayInputStream(txz)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = into.resolve(entry.getName()).normalize();
        if (!path.startsWith(into)) {
          throw new IOException("The archive's entry " + entry.getName() + " leaves its folder.");
        }
        if (entry.isDirectory()) {
          Files.createDirectories(path);
        } else {
          Files.createDirectories(ChildProcess.parent(path));
          if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
          } else if (entry.isLink()) {
            Files.copy(into.resolve(entry.getLinkName()), path);
          } else {
            Files.copy(tar, path);
            if ((entry.getMode() & 0100) != 0) {
              Files.setPosixFilePermissions(path, EXECUTABLE);
            }
          }
        }
      }
    }
  }

  private static void writeRedis(byte[] executable, Path into) throws IOException {
    Path file = into.resolve("redis-server");
    Files.write(file, executable);
    Files.setPosixFilePermissions(file, EXECUTABLE);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java platform has SHA-256.", e);
    }
  }
}
