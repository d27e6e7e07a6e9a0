package todo.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;
import todo.runtime.Migration;

/**
 * The health checks that every service has. Nothing remote decides liveness: a restart would not
 * mend it.
 */
@ApplicationScoped
public class ChannelHealth {
  private static final int DATABASE_TIMEOUT_SECONDS = 2;

  private final Channels channels;
  private final Migration migration;
  private final DataSource dataSource;

  protected ChannelHealth() {
    this(null, null, null);
  }

  @Inject
  public ChannelHealth(Channels channels, Migration migration, DataSource dataSource) {
    this.channels = channels;
    this.migration = migration;
    this.dataSource = dataSource;
  }

  @Produces
  @Startup
  HealthCheck started() {
    return () -> {
      HealthCheckResponseBuilder response = HealthCheckResponse.named("started");
      response.withData("schema-migrated", migration.isDone());
      channels.all().forEach(c -> response.withData(c.name(), c.isCreated()));
      return response
          .status(migration.isDone() && channels.all().stream().allMatch(BatchChannel::isCreated))
          .build();
    };
  }

  @Produces
  @Liveness
  HealthCheck live() {
    return () -> {
      HealthCheckResponseBuilder response = HealthCheckResponse.named("channels-run").up();
      for (BatchChannel channel : channels.all()) {
        if (channel.stopReason() != null) {
          response.withData(channel.name(), channel.stopReason()).down();
        }
      }
      return response.build();
    };
  }

  @Produces
  @Readiness
  HealthCheck assigned() {
    return () -> {
      HealthCheckResponseBuilder response = HealthCheckResponse.named("channels-assigned").up();
      for (BatchChannel channel : channels.all()) {
        int partitions = KafkaClientStatistics.assignedPartitions(channel.name());
        response.withData(channel.name(), partitions);
        if (partitions == 0) {
          response.down();
        }
      }
      return response.build();
    };
  }

  @Produces
  @Readiness
  HealthCheck database() {
    return () -> {
      HealthCheckResponseBuilder response = HealthCheckResponse.named("database");
      try (Connection connection = dataSource.getConnection()) {
        return response
            .withData("schema-migrated", migration.isDone())
            .status(migration.isDone() && connection.isValid(DATABASE_TIMEOUT_SECONDS))
            .build();
      } catch (SQLException e) {
        return response.down().withData("error", String.valueOf(e.getMessage())).build();
      }
    };
  }
}
