package todo.channel;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What a channel's Kafka client says of itself by JMX: the connector does not hand out its
 * consumer.
 */
final class KafkaClientStatistics {
  private KafkaClientStatistics() {}

  /** Partitions that the group has given to this client; 0 when it has none, or does not answer. */
  static int assignedPartitions(String clientId) {
    return (int) attribute("consumer-coordinator-metrics", clientId, "assigned-partitions");
  }

  /**
   * Records on the broker that this client has not fetched yet, of its partition that is furthest
   * behind.
   */
  static double recordsLag(String clientId) {
    return attribute("consumer-fetch-manager-metrics", clientId, "records-lag-max");
  }

  private static double attribute(String type, String clientId, String name) {
    try {
      Object value =
          ManagementFactory.getPlatformMBeanServer()
              .getAttribute(
                  new ObjectName("kafka.consumer:type=" + type + ",client-id=" + clientId), name);
      double number = ((Number) value).doubleValue();
      return Double.isNaN(number) ? 0 : number;
    } catch (JMException e) {
      return 0; // not registered: the connector has not created its client yet
    }
  }
}
