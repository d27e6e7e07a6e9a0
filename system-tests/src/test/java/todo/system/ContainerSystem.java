package todo.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.testcontainers.Testcontainers;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.MountableFile;
import todo.local.Service;
import todo.local.SystemStatus;
import todo.local.mail.MailServer;

/**
 * The real parts in containers: PostgreSQL, Kafka, the Dapr sidecar, and a server per service from
 * the same configuration and WARs as anywhere else. Mail goes to this JVM. Testcontainers removes
 * the containers when it ends.
 */
final class ContainerSystem {
  private static final int HTTP = 9080;
  private static final int DAPR = 3500;
  private static final String PASSWORD = "only-for-these-tests";
  private static final String OPERATOR = "operator@todo.local";
  private static final Path HOME = Path.of(System.getProperty("todo.home"));

  private final Network network = Network.newNetwork();
  private final PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18");
  private final KafkaContainer kafka = new KafkaContainer("apache/kafka:4.1.0");
  private final Map<Service, GenericContainer<?>> servers = new EnumMap<>(Service.class);
  private final Path mail = Path.of("target", "containers", "mail").toAbsolutePath();

  static ContainerSystem start() {
    ContainerSystem system = new ContainerSystem();
    try {
      system.startParts();
      system.startServers();
      return system;
    } catch (Exception e) {
      throw new IllegalStateException("The containers don't start", e);
    }
  }

  Todo todo() {
    return new Todo(this::url, status(), process -> servers.get(service(process)).getLogs());
  }

  private void startParts() throws Exception {
    postgres.withNetwork(network).withNetworkAliases("postgres").start();
    kafka.withNetwork(network).withListener("kafka:19092").start();
    createDatabases();
    createTopics();
    sidecar().start();
  }

  private void startServers() throws IOException {
    int smtp = startMail();
    for (Service service : Service.values()) {
      servers.put(service, server(service, smtp));
    }
    servers.values().parallelStream().forEach(GenericContainer::start);
  }

  private GenericContainer<?> sidecar() throws IOException {
    String component =
        Files.readString(HOME.resolve("local/dapr/todo-pubsub.yaml"))
            .replace("${kafka}", "kafka:19092");
    return new GenericContainer<>("daprio/daprd:1.18.2")
        .withNetwork(network)
        .withNetworkAliases("dapr")
        .withEnv("DAPR_API_TOKEN", PASSWORD)
        .withCopyToContainer(Transferable.of(component), "/components/todo-pubsub.yaml")
        .withCopyFileToContainer(file("local/dapr/resiliency.yaml"), "/components/resiliency.yaml")
        .withCommand(
            "./daprd",
            "--app-id=task",
            "--mode=standalone",
            "--dapr-http-port=" + DAPR,
            "--dapr-listen-addresses=0.0.0.0",
            "--resources-path=/components",
            "--max-body-size=16Mi")
        .withExposedPorts(DAPR)
        .waitingFor(Wait.forHttp("/v1.0/healthz/outbound").forPort(DAPR).forStatusCode(204));
  }

  private GenericContainer<?> server(Service service, int smtp) {
    GenericContainer<?> server =
        new GenericContainer<>(
                "icr.io/appcafe/open-liberty:26.0.0.3-full-java21-openj9-ubi-minimal")
            .withNetwork(network)
            .withNetworkAliases(service.id())
            .withCopyFileToContainer(
                file("liberty/config/" + service.id() + "/server.xml"), "/config/server.xml")
            .withCopyFileToContainer(
                file("liberty/config/shared"), "/opt/ol/wlp/usr/servers/shared")
            .withCopyFileToContainer(
                file("liberty/config/shared/jvm.options"), "/config/jvm.options")
            .withCopyFileToContainer(
                file(service.id() + "-war/target/" + service.war()),
                "/config/apps/" + service.war())
            .withCopyFileToContainer(file("local/target/jdbc"), "/opt/todo/jdbc")
            .withExposedPorts(HTTP)
            .waitingFor(
                Wait.forHttp("/health/ready")
                    .forPort(HTTP)
                    .withStartupTimeout(Duration.ofMinutes(4)));
    environment(service, smtp).forEach(server::withEnv);
    return server;
  }

  private static Map<String, String> environment(Service service, int smtp) {
    Map<String, String> values = new TreeMap<>();
    values.put("HTTP_HOST", "*");
    values.put("HTTP_PORT", Integer.toString(HTTP));
    values.put("TODO_JDBC_DIR", "/opt/todo/jdbc");
    values.put("TODO_KAFKA_BOOTSTRAP_SERVERS", "kafka:19092");
    values.put("TODO_TOKEN_JWKS_URL", "http://task:" + HTTP + "/api/jwks");
    values.put(service.prefix() + "_DB_URL", "jdbc:postgresql://postgres/" + service.id());
    values.put(service.prefix() + "_DB_USER", service.id());
    values.put(service.prefix() + "_DB_PASSWORD", PASSWORD);
    values.put("TODO_TASK_DAPR_URL", "http://dapr:" + DAPR);
    values.put("DAPR_API_TOKEN", PASSWORD);
    values.put("TODO_TASK_OPERATOR_EMAIL", OPERATOR);
    values.put("TODO_TASK_OPERATOR_PASSWORD", PASSWORD);
    values.put("TODO_NOTIFIER_SMTP_HOST", "host.testcontainers.internal");
    values.put("TODO_NOTIFIER_SMTP_PORT", Integer.toString(smtp));
    return values;
  }

  private void createDatabases() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword());
        Statement statement = connection.createStatement()) {
      for (Service service : Service.values()) {
        String name = service.id();
        statement.execute("create role " + name + " login password '" + PASSWORD + "'");
        statement.execute("create database " + name + " owner " + name);
      }
    }
  }

  private void createTopics() throws Exception {
    Properties properties = new Properties();
    properties.put("bootstrap.servers", kafka.getBootstrapServers());
    try (Admin admin = Admin.create(properties)) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(Topics.TASK_EVENTS, 3, (short) 1),
                  new NewTopic(Topics.REMINDERS, 3, (short) 1),
                  new NewTopic(Topics.TASK_UPDATES, 3, (short) 1)))
          .all()
          .get();
    }
  }

  private int startMail() throws IOException {
    Files.createDirectories(mail);
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    MailServer.main(new String[] {Integer.toString(port), mail.toString()});
    Testcontainers.exposeHostPorts(port);
    return port;
  }

  private String url(Service service) {
    GenericContainer<?> server = servers.get(service);
    return "http://" + server.getHost() + ":" + server.getMappedPort(HTTP);
  }

  private SystemStatus status() {
    Map<String, String> jdbc = new TreeMap<>();
    for (Service service : Service.values()) {
      jdbc.put(
          service.id(),
          "jdbc:postgresql://%s:%d/%s?user=%s&password=%s"
              .formatted(
                  postgres.getHost(),
                  postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                  service.id(),
                  service.id(),
                  PASSWORD));
    }
    return new SystemStatus(
        url(Service.TASK),
        List.of(),
        jdbc,
        kafka.getBootstrapServers(),
        "",
        PASSWORD,
        mail,
        new SystemStatus.Operator(OPERATOR, PASSWORD));
  }

  private static Service service(String process) {
    return Service.valueOf(process.toUpperCase(java.util.Locale.ROOT));
  }

  private static MountableFile file(String path) {
    return MountableFile.forHostPath(HOME.resolve(path));
  }
}
