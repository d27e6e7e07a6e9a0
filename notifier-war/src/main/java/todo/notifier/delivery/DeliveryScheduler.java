package todo.notifier.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.logging.Level;
import java.util.logging.Logger;
import todo.notifier.mail.MailServer;

/**
 * Claims reminders at the moment they are due. It sleeps until the next one is, at most a second:
 * another process may store one that is due sooner.
 */
final class DeliveryScheduler implements Runnable {
  private static final Logger LOG = Logger.getLogger(DeliveryScheduler.class.getName());
  static final Duration LONGEST_SLEEP = Duration.ofSeconds(1);

  private final DeliveryHand hand;
  private final DueReminders due;
  private final DeliveryUpkeep upkeep;
  private final MailServer server;
  private final Clock clock;
  private final Alarm alarm;
  private final long upkeepNanos;
  private long lastUpkeep;
  private volatile Backlog backlog = Backlog.NONE;

  DeliveryScheduler(
      DeliveryHand hand,
      DueReminders due,
      DeliveryUpkeep upkeep,
      MailServer server,
      DeliverySettings settings,
      Clock clock,
      Alarm alarm) {
    this.hand = hand;
    this.due = due;
    this.upkeep = upkeep;
    this.server = server;
    this.clock = clock;
    this.alarm = alarm;
    this.upkeepNanos = settings.lease().toNanos() / 4;
    this.lastUpkeep = System.nanoTime() - upkeepNanos;
  }

  /** What was due and waiting a moment ago. */
  Backlog backlog() {
    return backlog;
  }

  @Override
  public void run() {
    try {
      while (!hand.isClosed()) {
        alarm.await(round());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the service stops
    }
  }

  /** One round; answers how long to sleep after it. */
  private Duration round() throws InterruptedException {
    try {
      keepUp();
      int limit = server.mayTry(hand.room());
      if (limit > 0) {
        DueReminders.Round round = due.claim(limit);
        hand.add(round.claimed());
        if (round.claimed().size() < limit) {
          return until(round.nextDue());
        }
      }
      return LONGEST_SLEEP; // a worker that has room, or a second, makes the next round
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      LOG.log(Level.WARNING, "Reminders can't be claimed at the moment; trying again", e);
      return LONGEST_SLEEP;
    }
  }

  private void keepUp() throws Exception {
    if (System.nanoTime() - lastUpkeep < upkeepNanos) {
      return;
    }
    Collection<Long> held = hand.held();
    if (!held.isEmpty()) {
      due.renew(held);
    }
    backlog = upkeep.run();
    lastUpkeep = System.nanoTime();
  }

  private Duration until(Instant nextDue) {
    Duration wait = nextDue == null ? LONGEST_SLEEP : Duration.between(clock.instant(), nextDue);
    return wait.compareTo(LONGEST_SLEEP) < 0 ? wait : LONGEST_SLEEP;
  }
}
