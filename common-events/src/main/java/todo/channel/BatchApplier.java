package todo.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import todo.erasure.ErasedPeople;
import todo.event.Envelope;
import todo.event.UnreadableEventException;
import todo.runtime.DatabaseFailure;
import todo.runtime.Migration;
import todo.runtime.Pause;
import todo.runtime.Transactions;

/**
 * Applies batches of records, each exactly once or as dead letters. Returns only when every record
 * of the batch is one or the other: a database that is away is waited for, with what came before
 * unacknowledged.
 */
final class BatchApplier {
  private static final Logger LOG = Logger.getLogger(BatchApplier.class.getName());
  private static final long LONGEST_PAUSE_MILLIS = 5_000;

  private final String channel;
  private final Predicate<Envelope> concerns;
  private final Effects effects;
  private final Transactions transactions;
  private final DeadLetters deadLetters;
  private final ErasedPeople erased;
  private final Migration migration;
  private final ChannelMetrics.Counters counters;

  BatchApplier(
      String channel,
      Predicate<Envelope> concerns,
      EventHandler handler,
      Transactions transactions,
      DeadLetters deadLetters,
      ErasedPeople erased,
      Migration migration,
      ChannelMetrics.Counters counters) {
    this.channel = channel;
    this.concerns = concerns;
    this.effects = new Effects(channel, handler, erased);
    this.transactions = transactions;
    this.deadLetters = deadLetters;
    this.erased = erased;
    this.migration = migration;
    this.counters = counters;
  }

  void awaitDatabase() throws InterruptedException {
    migration.await();
  }

  void apply(List<Reading> readings) throws InterruptedException {
    List<ReceivedEvent> events = new ArrayList<>(readings.size());
    for (Reading reading : readings) {
      if (reading.failure() != null) {
        deadLetter(reading.record(), reason(reading.failure()), reading.record().userIds());
      } else if (Effects.isOfAccount(reading.event())
          || concerns.test(reading.event().envelope())) {
        events.add(reading.event());
      }
    }
    applyEvents(events);
  }

  /** One transaction; when an event spoils it, two halves, down to the event itself. */
  private void applyEvents(List<ReceivedEvent> events) throws InterruptedException {
    if (events.isEmpty()) {
      return;
    }
    Exception failure = untilDatabaseAnswers(events);
    if (failure == null) {
      return;
    }
    if (events.size() == 1) {
      ReceivedEvent alone = events.get(0);
      deadLetter(alone.record(), reason(failure), Effects.people(List.of(alone)));
      return;
    }
    applyEvents(events.subList(0, events.size() / 2));
    applyEvents(events.subList(events.size() / 2, events.size()));
  }

  private Exception untilDatabaseAnswers(List<ReceivedEvent> events) throws InterruptedException {
    Pause pause = new Pause(LONGEST_PAUSE_MILLIS);
    while (true) {
      try {
        List<ReceivedEvent> fresh =
            transactions.call(connection -> effects.apply(connection, events));
        counters.consumed().inc(fresh.size());
        log(events, fresh);
        return null;
      } catch (InterruptedException e) {
        throw e;
      } catch (Exception e) {
        if (!DatabaseFailure.isPassing(e)) {
          return e;
        }
        LOG.log(Level.WARNING, e, () -> "Channel " + channel + " waits for its database");
        pause.sleep();
      }
    }
  }

  /**
   * Keeps the record, unless the account of one of these people was deleted.
   *
   * @param people whose tasks it tells of, or may tell of
   */
  private void deadLetter(TopicRecord record, String reason, Set<String> people)
      throws InterruptedException {
    Pause pause = new Pause(LONGEST_PAUSE_MILLIS);
    while (true) {
      try {
        boolean kept =
            transactions.call(
                connection -> {
                  erased.lock(connection, false);
                  if (!erased.among(connection, people).isEmpty()) {
                    return false;
                  }
                  deadLetters.add(connection, channel, record, reason);
                  return true;
                });
        if (kept) {
          counters.deadLettered().inc();
          LOG.warning(
              () -> "Channel " + channel + " dead-lettered " + position(record) + ": " + reason);
        }
        return;
      } catch (InterruptedException e) {
        throw e;
      } catch (Exception e) {
        LOG.log(Level.WARNING, e, () -> "Channel " + channel + " can't keep a dead letter yet");
        pause.sleep();
      }
    }
  }

  /** Sends a dead letter through again, in the caller's transaction. */
  void redrive(java.sql.Connection connection, TopicRecord record) throws Exception {
    effects.apply(connection, List.of(record.read()));
  }

  static String reason(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && !isSaid(root)) {
      root = root.getCause();
    }
    return isSaid(root) ? root.getMessage() : root.toString();
  }

  /** Whether the message was written for operators; what caused it was not. */
  private static boolean isSaid(Throwable failure) {
    return failure instanceof RejectedEventException || failure instanceof UnreadableEventException;
  }

  private static String position(TopicRecord record) {
    return record.topic().topicName() + "-" + record.partition() + "@" + record.offset();
  }

  /** One line a batch, with the trace of each request behind it. */
  private void log(List<ReceivedEvent> events, List<ReceivedEvent> fresh) {
    LOG.info(
        () ->
            fresh.stream()
                .map(event -> event.envelope().traceId())
                .distinct()
                .collect(
                    Collectors.joining(
                        " ",
                        "Channel "
                            + channel
                            + " applied "
                            + fresh.size()
                            + " of "
                            + events.size()
                            + ", traces [",
                        "]")));
  }
}
