package todo.local;

/** The four services: each is a WAR with a database of its own. */
public enum Service {
  TASK,
  NOTIFIER,
  ANALYTICS,
  AUDIT;

  /** Its name in lower case: of the server, the database and the role. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The prefix of its environment variables. */
  public String prefix() {
    return name();
  }

  /** The file of its web application. */
  public String war() {
    return id() + "-war.war";
  }
}
