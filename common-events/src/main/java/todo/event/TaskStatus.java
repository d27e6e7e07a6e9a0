package todo.event;

/** Where a task stands. */
public enum TaskStatus {
  PENDING("pending"),
  COMPLETED("completed");

  private final String wireName;

  TaskStatus(String wireName) {
    this.wireName = wireName;
  }

  /** The name in JSON. */
  public String wireName() {
    return wireName;
  }

  /**
   * @throws IllegalArgumentException when there is no such status
   */
  public static TaskStatus of(String wireName) {
    for (TaskStatus status : values()) {
      if (status.wireName.equals(wireName)) {
        return status;
      }
    }
    throw new IllegalArgumentException("must be pending or completed");
  }
}
