package todo.local.part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Short names for what a cached thing was made from. */
final class Fingerprint {
  private Fingerprint() {}

  /** Of names and sizes: enough for released jars. */
  static String ofSizes(List<Path> files) throws IOException {
    MessageDigest digest = sha256();
    for (Path file : files) {
      update(digest, file.getFileName() + " " + Files.size(file) + "\n");
    }
    return hex(digest);
  }

  /** Of the contents. */
  static String ofContents(List<Path> files) throws IOException {
    MessageDigest digest = sha256();
    for (Path file : files) {
      update(digest, file.getFileName() + "\n");
      digest.update(Files.readAllBytes(file));
    }
    return hex(digest);
  }

  static String of(String text) {
    MessageDigest digest = sha256();
    update(digest, text);
    return hex(digest);
  }

  private static void update(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
