package todo.notifier.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mail server and how to reach it. */
@ApplicationScoped
public class MailSettings {
  static final String ALLOW_UTF8 = "mail.mime.allowutf8";

  /** How the connection is protected. */
  public enum Tls {
    /** Not at all. */
    NONE,
    /** RFC 3207; a server that does not offer it is not used. */
    STARTTLS,
    /** From the first byte: RFC 8314. */
    SMTPS
  }

  private final String host;
  private final int port;
  private final String from;
  private final Optional<String> user;
  private final Optional<String> password;
  private final Tls tls;
  private final Duration connectTimeout;
  private final Duration timeout;

  protected MailSettings() {
    this("", 0, "", Optional.empty(), Optional.empty(), "none", Duration.ZERO, Duration.ZERO);
  }

  @Inject
  public MailSettings(
      @ConfigProperty(name = "todo.notifier.smtp-host") String host,
      @ConfigProperty(name = "todo.notifier.smtp-port") int port,
      @ConfigProperty(name = "todo.notifier.smtp-from") String from,
      @ConfigProperty(name = "todo.notifier.smtp-user") Optional<String> user,
      @ConfigProperty(name = "todo.notifier.smtp-password") Optional<String> password,
      @ConfigProperty(name = "todo.notifier.smtp-tls") String tls,
      @ConfigProperty(name = "todo.notifier.smtp-connect-timeout") Duration connectTimeout,
      @ConfigProperty(name = "todo.notifier.smtp-timeout") Duration timeout) {
    this.host = host;
    this.port = port;
    this.from = from;
    this.user = user;
    this.password = password;
    this.tls = Tls.valueOf(tls.toUpperCase(Locale.ROOT));
    this.connectTimeout = connectTimeout;
    this.timeout = timeout;
  }

  public String host() {
    return host;
  }

  public int port() {
    return port;
  }

  /** The sender's address. */
  public String from() {
    return from;
  }

  /** Null where the server wants no sign-in. */
  String user() {
    return user.orElse(null);
  }

  String password() {
    return password.orElse(null);
  }

  /**
   * A session of Jakarta Mail. It neither asks for BDAT nor for 8BITMIME: {@link MailTransport}
   * relies on DATA and on a message that is not changed on its way.
   *
   * @param utf8 whether for mail that needs SMTPUTF8
   */
  Session session(boolean utf8) {
    Properties properties = new Properties();
    properties.setProperty(ALLOW_UTF8, Boolean.toString(utf8));
    properties.setProperty("mail.smtp.connectiontimeout", millis(connectTimeout));
    properties.setProperty("mail.smtp.timeout", millis(timeout));
    properties.setProperty("mail.smtp.quitwait", "false");
    properties.setProperty("mail.smtp.auth", Boolean.toString(user.isPresent()));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(tls == Tls.SMTPS));
    properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(tls == Tls.STARTTLS));
    properties.setProperty("mail.smtp.starttls.required", Boolean.toString(tls == Tls.STARTTLS));
    return Session.getInstance(properties);
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }
}
