package todo.notifier.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** A {@link Mail} as it travels (RFC 5322): its headers hold what they are given and no more. */
final class MailMessage extends MimeMessage {
  /** RFC 5322, section 3.3. */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");
  private static final int MAX_SUBJECT = 200;

  private final String messageId;

  /**
   * @throws AddressException when the mail's address is none
   */
  MailMessage(Session session, String from, Mail mail) throws MessagingException {
    super(session);
    this.messageId = "<" + mail.messageId() + ">";
    setFrom(new InternetAddress(from, true));
    setRecipient(Message.RecipientType.TO, address(mail.to()));
    setSubject(line(mail.subject()), UTF_8);
    setHeader("Date", DATE.format(mail.date()));
    setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: nobody answers it automatically
    setText(LINE_BREAK.matcher(mail.body()).replaceAll("\r\n"), UTF_8); // RFC 2046, section 4.1.1
    saveChanges();
  }

  /**
   * Jakarta Mail would make a new one, and a mail that is written again would look like another.
   */
  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }

  /** One address, without a name or a comment. */
  private static InternetAddress address(String text) throws AddressException {
    InternetAddress address = new InternetAddress(withAsciiDomain(text), true);
    if (!address.getAddress().equals(withAsciiDomain(text))) {
      throw new AddressException("Not a plain address", text);
    }
    return address;
  }

  private static String withAsciiDomain(String address) throws AddressException {
    int at = address.lastIndexOf('@');
    try {
      return address.substring(0, at + 1)
          + IDN.toASCII(address.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
    } catch (IllegalArgumentException e) {
      throw new AddressException("Not a domain: " + e.getMessage(), address);
    }
  }

  /** Control characters and separators of lines, which would end a header, become spaces. */
  private static String line(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints()
        .limit(MAX_SUBJECT)
        .map(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? ' ' : c)
        .forEach(line::appendCodePoint);
    return line.toString().strip();
  }
}
