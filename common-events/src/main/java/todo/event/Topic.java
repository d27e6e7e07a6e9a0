package todo.event;

import java.time.Duration;

/**
 * The topics of the product. Their Kafka key is the task id, so that a task's events keep their
 * order.
 */
public enum Topic {
  TASK_EVENTS("task-events", 3, Duration.ofDays(7)),
  REMINDERS("reminders", 3, Duration.ofDays(7)),
  TASK_UPDATES("task-updates", 3, Duration.ofDays(30));

  private final String topicName;
  private final int partitions;
  private final Duration retention;

  Topic(String topicName, int partitions, Duration retention) {
    this.topicName = topicName;
    this.partitions = partitions;
    this.retention = retention;
  }

  /** The name on the broker. */
  public String topicName() {
    return topicName;
  }

  public int partitions() {
    return partitions;
  }

  public Duration retention() {
    return retention;
  }
}
