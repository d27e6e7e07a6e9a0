package todo.notifier.delivery;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import todo.notifier.mail.MailSender;
import todo.notifier.mail.MailServer;
import todo.notifier.mail.MailSettings;
import todo.notifier.reminder.RemindersStored;
import todo.runtime.Migration;

/**
 * The threads that send reminders, a scheduler and its workers, from the service's start to its
 * stop.
 */
@ApplicationScoped
public class DeliveryService {
  private static final Logger LOG = Logger.getLogger(DeliveryService.class.getName());
  private static final long STOP_MILLIS = 10_000;

  private final DueReminders due;
  private final DeliveryLedger ledger;
  private final DeliveryUpkeep upkeep;
  private final DeliverySettings settings;
  private final MailSettings mailSettings;
  private final MailServer server;
  private final DeliveryMetrics metrics;
  private final Clock clock;
  private final Alarm alarm = new Alarm();
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private final DeliveryHand hand;

  @Inject private Migration migration;
  @Resource private ManagedThreadFactory managedThreads;

  protected DeliveryService() {
    this(null, null, null, new DeliverySettings(), null, null, null, null);
  }

  @Inject
  public DeliveryService(
      DueReminders due,
      DeliveryLedger ledger,
      DeliveryUpkeep upkeep,
      DeliverySettings settings,
      MailSettings mailSettings,
      MailServer server,
      DeliveryMetrics metrics,
      Clock clock) {
    this.due = due;
    this.ledger = ledger;
    this.upkeep = upkeep;
    this.settings = settings;
    this.mailSettings = mailSettings;
    this.server = server;
    this.metrics = metrics;
    this.clock = clock;
    this.hand = new DeliveryHand(settings.senders(), alarm);
  }

  void onStart(@Observes @Initialized(ApplicationScoped.class) Object applicationStarted) {
    managedThreads.newThread(this::startWhenMigrated).start();
  }

  /** Reminders that are due before the scheduler looks by itself wake it. */
  void onStored(@Observes(during = TransactionPhase.AFTER_SUCCESS) RemindersStored stored) {
    if (stored.earliest().isBefore(clock.instant().plus(DeliveryScheduler.LONGEST_SLEEP))) {
      alarm.ring();
    }
  }

  private void startWhenMigrated() {
    try {
      migration.await();
      start(managedThreads);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the service stops
    }
  }

  void start(ThreadFactory factory) {
    DeliveryScheduler scheduler =
        new DeliveryScheduler(hand, due, upkeep, server, settings, clock, alarm);
    metrics.show(scheduler::backlog);
    start(factory, "reminder-scheduler", scheduler);
    String domain = mailSettings.from().substring(mailSettings.from().lastIndexOf('@') + 1);
    for (int i = 1; i <= settings.senders(); i++) {
      MailSender sender = new MailSender(mailSettings, server);
      start(
          factory,
          "reminder-sender-" + i,
          new DeliveryWorker(hand, due, ledger, sender, server, metrics, clock, domain));
    }
  }

  private void start(ThreadFactory factory, String name, Runnable work) {
    Thread thread = factory.newThread(work);
    thread.setName(name);
    threads.add(thread);
    thread.start();
  }

  /** The names of those threads that ended, though nobody stopped them. */
  List<String> ended() {
    return hand.isClosed()
        ? List.of()
        : threads.stream().filter(thread -> !thread.isAlive()).map(Thread::getName).toList();
  }

  /** Lets the mails that are being sent be finished, and leaves the others to other processes. */
  @PreDestroy
  void stop() {
    hand.close();
    alarm.ring();
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(STOP_MILLIS);
    try {
      for (Thread thread : threads) {
        thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
        thread.interrupt();
      }
      Collection<Long> left = hand.letGo();
      if (!left.isEmpty()) {
        due.release(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      LOG.log(Level.WARNING, "Claimed reminders wait until their lease ends", e);
    }
  }
}
