package todo.local.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.subethamail.smtp.MessageHandler;

/** One mail transaction (RFC 5321, section 3.3). */
final class Delivery implements MessageHandler {
  private final Mailbox mailbox;
  private final List<String> recipients = new ArrayList<>();
  private String sender = "";

  Delivery(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  @Override
  public void from(String from) {
    sender = from;
  }

  @Override
  public void recipient(String recipient) {
    recipients.add(recipient);
  }

  /**
   * The 250 is answered after this: what was accepted is on the disk. An IOException is answered by
   * a 450.
   */
  @Override
  public String data(InputStream data) throws IOException {
    return "Ok: kept as " + mailbox.keep(sender, recipients, data).getFileName();
  }

  @Override
  public void done() {
    // kept, or refused; nothing is open
  }
}
