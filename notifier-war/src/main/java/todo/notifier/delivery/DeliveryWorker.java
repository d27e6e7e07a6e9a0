package todo.notifier.delivery;

import java.time.Clock;
import java.util.Collection;
import java.util.logging.Level;
import java.util.logging.Logger;
import todo.notifier.mail.MailSender;
import todo.notifier.mail.MailServer;
import todo.notifier.mail.SendResult;
import todo.runtime.Pause;

/** Sends claimed reminders, one after the other, over its own connection. */
final class DeliveryWorker implements Runnable {
  private static final Logger LOG = Logger.getLogger(DeliveryWorker.class.getName());
  private static final long IDLE_SECONDS = 10;
  private static final long LONGEST_PAUSE_MILLIS = 2_000;

  private final DeliveryHand hand;
  private final DueReminders due;
  private final DeliveryLedger ledger;
  private final MailSender sender;
  private final MailServer server;
  private final DeliveryMetrics metrics;
  private final Clock clock;
  private final String domain;

  DeliveryWorker(
      DeliveryHand hand,
      DueReminders due,
      DeliveryLedger ledger,
      MailSender sender,
      MailServer server,
      DeliveryMetrics metrics,
      Clock clock,
      String domain) {
    this.hand = hand;
    this.due = due;
    this.ledger = ledger;
    this.sender = sender;
    this.server = server;
    this.metrics = metrics;
    this.clock = clock;
    this.domain = domain;
  }

  @Override
  public void run() {
    try (sender) {
      while (!hand.isClosed()) {
        DueReminder reminder = hand.take(IDLE_SECONDS);
        if (reminder == null) {
          sender.close(); // servers don't like connections that do nothing
        } else {
          deliver(reminder);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the service stops
    }
  }

  private void deliver(DueReminder reminder) throws InterruptedException {
    try {
      record(reminder, send(reminder));
    } finally {
      hand.done(reminder);
    }
    if (server.mayTry(1) == 0) {
      release(hand.letGo());
    }
  }

  /** While the mail server is away, reminders wait without being tried one by one. */
  private void release(Collection<Long> ids) throws InterruptedException {
    try {
      if (!ids.isEmpty()) {
        due.release(ids);
      }
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      LOG.log(Level.WARNING, "Claimed reminders wait until their lease ends", e);
    }
  }

  private SendResult send(DueReminder reminder) {
    try {
      return sender.send(
          ReminderMail.of(reminder, domain, clock.instant()), () -> ledger.begin(reminder));
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, e, () -> "Reminder " + reminder.id() + " could not be sent");
      return new SendResult.NotYet(e.toString());
    }
  }

  /** Until it is kept: what came of a mail is known here alone. */
  private void record(DueReminder reminder, SendResult result) throws InterruptedException {
    Pause pause = new Pause(LONGEST_PAUSE_MILLIS);
    while (true) {
      try {
        DeliveryState state = ledger.record(reminder, result);
        if (state != null) {
          metrics.count(state);
        }
        LOG.fine(() -> "Reminder " + reminder.id() + ": " + result);
        return;
      } catch (InterruptedException e) {
        throw e;
      } catch (Exception e) {
        LOG.log(
            Level.WARNING,
            e,
            () -> "The outcome of reminder " + reminder.id() + " can't be kept yet");
        pause.sleep();
      }
    }
  }
}
