package todo.local.part;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** The three topics with the partitions and the retention of the event contract. */
final class KafkaTopics {
  private static final int PARTITIONS = 3;
  private static final short REPLICAS = 1;

  private KafkaTopics() {}

  static List<NewTopic> topics() {
    return List.of(
        topic("task-events", Duration.ofDays(7)),
        topic("reminders", Duration.ofDays(7)),
        topic("task-updates", Duration.ofDays(30)));
  }

  static void createMissing(String bootstrap) throws Exception {
    try (Admin admin = admin(bootstrap)) {
      Set<String> existing = admin.listTopics().names().get();
      admin
          .createTopics(topics().stream().filter(t -> !existing.contains(t.name())).toList())
          .all()
          .get();
    }
  }

  static Admin admin(String bootstrap) {
    return Admin.create(
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrap,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
            4000,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            5000));
  }

  private static NewTopic topic(String name, Duration retention) {
    return new NewTopic(name, PARTITIONS, REPLICAS)
        .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention.toMillis())));
  }
}
