package todo.event;

/** How a person wants to be reminded. */
public enum NotificationMethod {
  EMAIL("email"),
  PUSH("push"),
  SMS("sms");

  private final String wireName;

  NotificationMethod(String wireName) {
    this.wireName = wireName;
  }

  /** The name in JSON. */
  public String wireName() {
    return wireName;
  }

  /**
   * @throws IllegalArgumentException when there is no such method
   */
  public static NotificationMethod of(String wireName) {
    for (NotificationMethod method : values()) {
      if (method.wireName.equals(wireName)) {
        return method;
      }
    }
    throw new IllegalArgumentException("must be email, push or sms");
  }
}
