package todo.task.processor;

import java.time.Instant;

/**
 * How far another producer's task has been followed.
 *
 * @param taskId our task; null once it was deleted
 * @param lastSequence of the last event applied; 0 when the producer gives none
 * @param lastTime when that event was made
 */
record ExternalTask(Long taskId, long lastSequence, Instant lastTime) {

  /** Whether an event tells nothing new: it is repeated, or late, or its task is deleted. */
  boolean isPast(long sequence, Instant time) {
    if (taskId == null) {
      return true;
    }
    return sequence > 0 ? sequence <= lastSequence : !time.isAfter(lastTime);
  }
}
