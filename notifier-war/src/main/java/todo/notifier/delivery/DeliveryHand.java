package todo.notifier.delivery;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The reminders that this process has claimed: those that wait for a worker and those being sent.
 *
 * <p>Shared state, guarded by this object's lock: the scheduler adds, the workers take.
 */
final class DeliveryHand {
  /** Enough that the workers don't wait for the next claim. */
  private static final int PER_WORKER = 25;

  private final int capacity;
  private final Alarm roomAgain;
  private final Set<Long> held = new HashSet<>();
  private final Queue<DueReminder> waiting = new ArrayDeque<>();
  private boolean closed;

  DeliveryHand(int workers, Alarm roomAgain) {
    this.capacity = workers * PER_WORKER;
    this.roomAgain = roomAgain;
  }

  synchronized int room() {
    return closed ? 0 : capacity - held.size();
  }

  synchronized void add(List<DueReminder> claimed) {
    claimed.forEach(reminder -> held.add(reminder.id()));
    waiting.addAll(claimed);
    notifyAll();
  }

  /** The next to be sent; null when there was none in that time, or no more are given out. */
  synchronized DueReminder take(long seconds) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (!closed && waiting.isEmpty()) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return null;
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return closed ? null : waiting.remove();
  }

  synchronized void done(DueReminder reminder) {
    held.remove(reminder.id());
    if (held.size() <= capacity / 2) {
      roomAgain.ring();
    }
  }

  /** Lets go of those that no worker has begun with, and answers their ids. */
  synchronized Collection<Long> letGo() {
    List<Long> ids = waiting.stream().map(DueReminder::id).toList();
    waiting.clear();
    ids.forEach(held::remove);
    return ids;
  }

  /** The ids of all that are held. */
  synchronized Collection<Long> held() {
    return List.copyOf(held);
  }

  synchronized boolean isClosed() {
    return closed;
  }

  /** Gives out no more: what is being sent is finished. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }
}
