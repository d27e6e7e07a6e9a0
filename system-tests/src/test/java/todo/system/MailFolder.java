package todo.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The mail that the system sent, as it arrived. */
record MailFolder(Path folder) {

  /**
   * @param arrived when the mail server had it on disk
   */
  record Mail(String messageId, String to, String subject, Instant arrived) {}

  List<Mail> all() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".eml")).map(MailFolder::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Mail> to(Person person) {
    return all().stream().filter(mail -> mail.to().equals(person.email())).toList();
  }

  private static Mail read(Path file) {
    try {
      List<String> headers =
          Files.readAllLines(file).stream().takeWhile(line -> !line.isEmpty()).toList();
      return new Mail(
          header(headers, "Message-ID"),
          header(headers, "Delivered-To"),
          header(headers, "Subject"),
          Files.getLastModifiedTime(file).toInstant());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Unfolded by RFC 5322, section 2.2.3. */
  private static String header(List<String> headers, String name) {
    String prefix = name.toLowerCase(Locale.ROOT) + ":";
    for (int i = 0; i < headers.size(); i++) {
      if (headers.get(i).toLowerCase(Locale.ROOT).startsWith(prefix)) {
        StringBuilder value = new StringBuilder(headers.get(i).substring(prefix.length()));
        for (int j = i + 1; j < headers.size() && headers.get(j).startsWith(" "); j++) {
          value.append(headers.get(j));
        }
        return value.toString().strip();
      }
    }
    return "";
  }
}
