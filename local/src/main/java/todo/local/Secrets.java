package todo.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * Passwords and tokens, made on the first start and kept in a file that only its owner can read.
 */
public final class Secrets {
  private static final String OPERATOR_EMAIL = "operator@todo.local";

  private final Properties values;

  private Secrets(Properties values) {
    this.values = values;
  }

  /** Reads the file of this state folder; what is missing in it is made and added. */
  public static Secrets of(Path state) {
    Path file = file(state);
    Properties values = new Properties();
    try {
      if (Files.exists(file)) {
        try (InputStream in = Files.newInputStream(file)) {
          values.load(in);
        }
      }
      if (addMissing(values)) {
        write(file, values);
      }
      return new Secrets(values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The password of PostgreSQL's superuser. */
  public String postgresPassword() {
    return values.getProperty("postgres.password");
  }

  /** The password of the service's role. */
  public String databasePassword(Service service) {
    return values.getProperty(service.id() + ".database.password");
  }

  public String daprToken() {
    return values.getProperty("dapr.api.token");
  }

  /** The account with the role operator that is made at the first start. */
  public String operatorEmail() {
    return OPERATOR_EMAIL;
  }

  public String operatorPassword() {
    return values.getProperty("operator.password");
  }

  static Path file(Path state) {
    return state.resolve("secrets.properties");
  }

  private static boolean addMissing(Properties values) {
    boolean added = addMissing(values, "postgres.password");
    for (Service service : Service.values()) {
      added |= addMissing(values, service.id() + ".database.password");
    }
    added |= addMissing(values, "dapr.api.token");
    return added | addMissing(values, "operator.password");
  }

  private static boolean addMissing(Properties values, String key) {
    return values.putIfAbsent(key, random()) == null;
  }

  private static String random() {
    byte[] bytes = new byte[18];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static void write(Path file, Properties values) throws IOException {
    Files.createDirectories(file.getParent());
    if (Files.notExists(file)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      values.store(out, null);
    }
  }
}
