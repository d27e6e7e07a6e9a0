package todo.local.part;

import java.io.IOException;
import java.nio.file.Files;
import todo.local.Settings;
import todo.local.process.LogText;
import todo.local.process.Part;

/**
 * The SMTP server, a process of its own as any other: mail is accepted or not, whatever happens to
 * the rest.
 */
public final class Mail implements Part {
  private final Settings settings;
  private final Libraries libraries;

  public Mail(Settings settings, Libraries libraries) {
    this.settings = settings;
    this.libraries = libraries;
  }

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public int port() {
    return settings.ports().smtp();
  }

  @Override
  public void prepare() throws IOException {
    Files.createDirectories(settings.mail());
  }

  @Override
  public ProcessBuilder command() {
    return new ProcessBuilder(
        Java.command(
            "-Xmx64m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            libraries.classPath(),
            "todo.local.mail.MailServer",
            Integer.toString(port()),
            settings.mail().toString()));
  }

  @Override
  public String excerpt() {
    return LogText.tail(settings.log(name()), 20);
  }

  @Override
  public boolean answers() {
    return Sockets.accepts(port());
  }
}
