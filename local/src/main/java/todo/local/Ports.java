package todo.local;

/**
 * The ports of one system: a block that begins with the first.
 *
 * @param first the port of the task service, 1024 to 65524
 */
public record Ports(int first) {
  public static final int DEFAULT_FIRST = 9080;
  private static final int BLOCK = 12;

  public Ports {
    if (first < 1024 || first + BLOCK > 65536) {
      throw new IllegalArgumentException(
          "the first port must be 1024 to " + (65536 - BLOCK) + ", not " + first);
    }
  }

  public int http(Service service) {
    return first + service.ordinal();
  }

  /** Of the second server of a service, the third and so on: after the block. */
  public int replica(int number) {
    return first + BLOCK + number - 2;
  }

  public int postgres() {
    return first + 4;
  }

  public int kafka() {
    return first + 5;
  }

  public int kafkaController() {
    return first + 6;
  }

  public int dapr() {
    return first + 7;
  }

  public int daprGrpc() {
    return first + 8;
  }

  public int daprInternalGrpc() {
    return first + 9;
  }

  public int daprMetrics() {
    return first + 10;
  }

  public int smtp() {
    return first + 11;
  }
}
